import { Worker } from 'node:worker_threads'
import { median } from '../harness/median.ts'
import type { Result } from '../harness/result.ts'
import { WrongAnswers } from '../harness/wrong-answers.ts'
import { type Arrivals, commonTime } from './arrivals.ts'
import { purchase, type Routed, routed } from './routed.ts'

const arrivals: Arrivals = { count: 500, everyMilliseconds: 1 }
const rounds = 20
const champion = 'bnpl.xgboost-risk'
const models = {
  logistic: 'bnpl.logistic-risk',
  forest: 'bnpl.random-forest-risk',
  neural: 'bnpl.neural-risk',
  same: champion,
}

/**
 * The 99th percentile of the time from a request's arrival to its decision, with four shadows that see each of them, and with
 * none. Requests arrive from another thread at a steady pace, so that one which has to wait for a shadow is seen to wait.
 */
export async function measureShadows(): Promise<Result> {
  const shadows = Object.fromEntries(Object.entries(models).map(([name, model]) => [name, { model }]))
  await using shadowed = await routed({ champion, shadows })
  await using alone = await routed({ champion })
  await assertAlike(shadowed, alone)
  const worker = new Worker(new URL('./arrivals.js', import.meta.url))
  const times: { readonly shadowed: number; readonly alone: number }[] = []
  try {
    for (let round = 0; round <= rounds; round++) {
      const measured = { shadowed: await percentile(worker, shadowed), alone: await percentile(worker, alone) }
      // The first round warms up.
      if (round > 0) times.push(measured)
    }
  } finally {
    await worker.terminate()
  }
  return {
    id: 'shadows-p99',
    value: median(times.map(({ shadowed, alone }) => shadowed / alone)),
    unit: 'ratio',
    against: `the same without shadows, ${1000 / arrivals.everyMilliseconds} requests/s: p99 ${show(times.map((one) => one.shadowed))}, and ${show(times.map((one) => one.alone))}`,
    goal: { relation: '<=', limit: 1.1 },
  }
}

function show(times: readonly number[]): string {
  return `${(median(times) * 1000).toFixed(0)} µs`
}

/** In milliseconds. */
async function percentile(worker: Worker, { route }: Routed): Promise<number> {
  const times: number[] = []
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const decide = (arrived: number): void => {
    route.decide(purchase(times.length)).then(() => {
      if (times.push(commonTime() - arrived) === arrivals.count) resolve()
    }, reject)
  }
  worker.on('message', decide)
  worker.postMessage(arrivals)
  await promise
  worker.off('message', decide)
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] as number
}

async function assertAlike({ route }: Routed, alone: Routed): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const [one, other] = [await route.decide(purchase(turn)), await alone.route.decide(purchase(turn))]
    if (one.score !== other.score)
      throw new WrongAnswers(`shadows: row ${turn} is ${one.score}, and ${other.score} without.`)
  }
}
