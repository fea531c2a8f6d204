import { ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Result } from '../harness/result.ts'
import { type FinderName, runFindOnce } from './run-find-once.ts'
import { assertSameModels } from './same-models.ts'
import type { Tree } from './with-trees.ts'

export interface Peer {
  readonly id: string
  readonly finder: FinderName
  /** What is measured of it. */
  readonly against: string
}

/** How many times as long a peer takes as Flit-ML without a cache, each search in a process of its own. */
export async function measurePeer(tree: Tree, { id, finder, against }: Peer, rounds: number): Promise<Result> {
  const fixed = { id, unit: 'ratio', against, goal: { relation: '>', limit: 1 } } as const
  try {
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      ours.push(await timeOf(tree, ['flit', 'fresh']))
      theirs.push(await timeOf(tree, finder))
    }
    const note = `${median(theirs).toFixed(0)} ms, and ${median(ours).toFixed(0)} ms`
    return { ...fixed, value: ratio(theirs, ours), parts: [{ name: tree.layout, value: ratio(theirs, ours), note }] }
  } catch (error) {
    return { ...fixed, value: null, reason: String(error) }
  }
}

async function timeOf(tree: Tree, finder: FinderName): Promise<number> {
  const { names, milliseconds } = await runFindOnce(tree.dir, finder)
  assertSameModels(tree, names)
  return milliseconds
}
