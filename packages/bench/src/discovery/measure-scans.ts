import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { cached, fresh } from './finders/flit.ts'
import { floor } from './finders/floor.ts'
import { type FinderName, runFindOnce } from './run-find-once.ts'
import { assertSameModels } from './same-models.ts'
import type { Tree } from './with-trees.ts'

const milliseconds = (microseconds: readonly number[]): string => `${(median(microseconds) / 1000).toFixed(1)} ms`

/** What a search without a cache, and one with it, cost as a multiple of the floor. */
export async function measureScans(tree: Tree, rounds: number): Promise<{ fresh: Part[]; cached: Part[] }> {
  const sides = { floor: await floor(tree.dir), fresh: await fresh(tree.dir), cached: await cached(tree.dir) }
  for (const find of Object.values(sides)) assertSameModels(tree, await find())
  const times = await interleave(sides, { rounds, warmUpMilliseconds: 500 })
  const first = await timeFirstCalls(tree, Math.min(rounds, 7))
  const against = (side: 'fresh' | 'cached'): Part[] => [
    { name: 'in a running process', value: ratio(times[side], times.floor), note: noteOf(times, side) },
    { name: 'first of a process', value: ratio(first[side], first.floor), note: noteOf(first, side) },
  ]
  return { fresh: against('fresh'), cached: against('cached') }
}

type Times = Readonly<Record<'floor' | 'fresh' | 'cached', readonly number[]>>

function noteOf(times: Times, side: 'fresh' | 'cached'): string {
  return `${milliseconds(times[side])}, and ${milliseconds(times.floor)} for the floor`
}

const finders: Readonly<Record<keyof Times, FinderName>> = {
  floor: ['floor', 'floor'],
  fresh: ['flit', 'fresh'],
  cached: ['flit', 'cached'],
}

/** As applications meet it: each search is the first of its process. In microseconds. */
async function timeFirstCalls(tree: Tree, rounds: number): Promise<Times> {
  const times = { floor: [] as number[], fresh: [] as number[], cached: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    for (const side of ['floor', 'fresh', 'cached'] as const) {
      times[side].push((await runFindOnce(tree.dir, finders[side])).milliseconds * 1000)
    }
  }
  return times
}
