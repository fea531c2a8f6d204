import { join } from 'node:path'
import { createRegistry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import { createDecisionLog, openSqliteStore, readSqliteStore, replay } from '@flit-ml/decisions'
import { createRouter, type FlitConfiguration } from '@flit-ml/routing'
import type { Fault } from '../harness/fault.ts'
import { temporaryFolder } from '../harness/temporary-folder.ts'

const dir = import.meta.dirname
const perCall = 250
const { rows } = holdout('credit-data')
const config: FlitConfiguration = {
  routes: {
    'bnpl.risk': {
      champion: 'bnpl.xgboost-risk',
      challengers: {
        forest: { model: 'bnpl.random-forest-risk', share: 0.2 },
        logistic: { model: 'bnpl.logistic-risk', share: 0.2 },
        // An explanation of its takes milliseconds.
        neural: { model: 'bnpl.neural-risk', share: 0.05 },
      },
    },
  },
}

export const replayedByTabular: Fault = replayedBy('tabular')
export const replayedByOnnx: Fault = replayedBy('onnx')

function replayedBy(name: string): Fault {
  const prefer = `@flit-ml/runtime-${name}`
  return {
    name: `replayed-by-${name}`,
    what: `everything that decided under runtime-${name} is closed, and what it decided is decided again`,
    promise: 'each score and each reason has the same bits',
    times: { full: 10_000, short: 500 },
    async inject(times) {
      using folder = temporaryFolder()
      const path = join(folder.path, 'decisions.db')
      await decide(path, prefer, times)
      return decideAgain(path, prefer)
    },
  }
}

async function decide(path: string, prefer: string, times: number): Promise<void> {
  await using registry = createRegistry({ dir, runtimes: { prefer } })
  await using store = createDecisionLog({ store: await openSqliteStore(path) })
  await using router = await createRouter({ registry, config, store })
  for (let first = 0; first < times; first += perCall) {
    const requests = Array.from({ length: Math.min(perCall, times - first) }, (_, at) => ({
      unit: `customer-${first + at}`,
      row: rows[(first + at) % rows.length] ?? {},
    }))
    const decisions = await router.route('bnpl.risk').decideMany(requests)
    const other = decisions.find(({ runtime }) => runtime?.name !== prefer)
    if (other) throw new Error(`${other.model?.id} answers under ${other.runtime?.name}.`)
  }
}

async function decideAgain(path: string, prefer: string): ReturnType<Fault['inject']> {
  await using registry = createRegistry({ dir, runtimes: { prefer } })
  await using source = readSqliteStore(path)
  const violations: string[] = []
  const counted: Record<string, number> = {}
  let injected = 0
  for await (const replayed of replay(source, registry)) {
    injected++
    if (replayed.outcome !== 'identical') violations.push(`${replayed.id}: ${replayed.outcome}`)
    else counted[replayed.model] = (counted[replayed.model] ?? 0) + 1
  }
  return { injected, violations, counted }
}
