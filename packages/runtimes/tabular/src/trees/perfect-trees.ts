import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { type BelowTests, belowTests } from './below-tests.ts'
import { type PlannedTests, planRanks, type RankPlan } from './rank-plan.ts'

/**
 * Trees in groups of eight, which are padded so that every way of a group has the same length: child nodes are found by
 * arithmetic. The nodes of a tree of depth d are its 2^d - 1 splits in the order of a heap, its leaves the 2^d below them
 * from left to right. The last group is filled up with trees of leaves of 0, which change no sum.
 */
export interface PerfectTrees {
  readonly plan: RankPlan
  /** Of each group. */
  readonly depths: Uint8Array
  /** Of each split: the place of its rank, times 256, plus its limit. A row goes left where the rank is not above it. */
  readonly nodes: Int32Array
  readonly leaves: Float32Array
  /** What the sum of a row's leaves is divided by. */
  readonly divisor: number
}

/** How many trees are in a group. */
export const groupSize = 8

const deepest = 8
/** How much the padding may add. */
const mostPadding = 6

/** `undefined` where trees are too deep, too uneven, or need more than ranks. */
export function packPerfectTrees(trees: TreeEnsemble): PerfectTrees | undefined {
  if (trees.aggregate === 'minimum' || trees.aggregate === 'maximum') return undefined
  const tests = belowTests(trees)
  const depths = groupDepths(tests, trees.roots)
  const size = groupSize * depths.reduce((total, depth) => total + 2 ** depth, 0)
  const splits = tests.columns.length
  if (depths.some((depth) => depth > deepest) || size > mostPadding * (splits + groupSize * depths.length))
    return undefined
  const planned = planRanks(tests)
  const divisor = trees.aggregate === 'average' ? trees.roots.length : 1
  return planned && { plan: planned.plan, depths, divisor, ...fill(trees, tests, planned, depths, size) }
}

/** The depth of the deepest tree of each group. */
function groupDepths(tests: BelowTests, roots: Int32Array): Uint8Array {
  const depths = new Uint8Array(Math.ceil(roots.length / groupSize))
  for (const [tree, root] of roots.entries()) {
    const group = Math.floor(tree / groupSize)
    depths[group] = Math.max(depths[group] as number, depthOf(tests, root, 0))
  }
  return depths
}

/** The depth of a tree, or one more than the deepest that is packed. */
function depthOf(tests: BelowTests, node: number, level: number): number {
  if (node < 0 || level > deepest) return level
  const below = depthOf(tests, tests.below[node] as number, level + 1)
  return Math.max(below, depthOf(tests, tests.above[node] as number, level + 1))
}

function fill(
  { roots, leaves: { weights } }: TreeEnsemble,
  tests: BelowTests,
  { places, limits }: PlannedTests,
  depths: Uint8Array,
  size: number,
): Pick<PerfectTrees, 'nodes' | 'leaves'> {
  const nodes = new Int32Array(size - groupSize * depths.length)
  const leaves = new Float32Array(size)
  let [firstNode, firstLeaf] = [0, 0]
  for (const [tree, root] of roots.entries()) {
    const splits = 2 ** (depths[Math.floor(tree / groupSize)] as number) - 1
    place(root, 0, splits)
    firstNode += splits
    firstLeaf += splits + 1
  }
  return { nodes, leaves }

  /** A leaf that stands too high fills all the places below it: whichever way a row goes, it comes to that leaf. */
  function place(node: number, position: number, splits: number): void {
    if (position >= splits) {
      leaves[firstLeaf + position - splits] = weights[~node] as number
      return
    }
    const isLeaf = node < 0
    if (!isLeaf) nodes[firstNode + position] = (places[node] as number) * 256 + (limits[node] as number)
    place(isLeaf ? node : (tests.below[node] as number), 2 * position + 1, splits)
    place(isLeaf ? node : (tests.above[node] as number), 2 * position + 2, splits)
  }
}
