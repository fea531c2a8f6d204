import { ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { requestsPerSecond } from './load.ts'
import type { ServerProcess } from './server-process.ts'

const rounds = 11
const [warmUpSeconds, roundSeconds] = [2, 1]

/**
 * Puts two servers under load by turns, every other round the peer first: how many times as many requests a second ours answers,
 * by the median of the rounds. `bodies` is a file with a body a line.
 */
export async function race(ours: ServerProcess, peer: ServerProcess, bodies: string): Promise<Part> {
  const rates = new Map<ServerProcess, number[]>([
    [ours, []],
    [peer, []],
  ])
  const sides = [...rates]
  for (const [{ url }] of sides) await requestsPerSecond(url, bodies, warmUpSeconds)
  for (let round = 0; round < rounds; round++) {
    for (const [{ url }, found] of round % 2 === 0 ? sides : sides.toReversed()) {
      found.push(await requestsPerSecond(url, bodies, roundSeconds))
    }
  }
  const [mine = [], others = []] = rates.values()
  const show = (found: readonly number[]): string => Math.round(median(found)).toLocaleString('en')
  return { name: 'requests/s', value: ratio(mine, others), note: `${show(mine)} against ${show(others)}` }
}
