import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { type BelowTest, belowTest } from './below-test.ts'
import { planRanks, type RankPlan, type RankTest } from './rank-plan.ts'

/**
 * Trees that are padded so that every way of a tree has the same length: child nodes are found by arithmetic. The nodes
 * of a tree of depth d are its 2^d - 1 splits in the order of a heap, its leaves the 2^d below them from left to right.
 */
export interface PerfectTrees {
  readonly plan: RankPlan
  /** Of each tree. */
  readonly depths: Uint8Array
  /** Of each split: the place of its rank, times 256, plus its limit. A row goes left where the rank is not above it. */
  readonly nodes: Int32Array
  readonly leaves: Float32Array
}

const deepest = 8
/** How much the padding may add. */
const mostPadding = 6

/** `undefined` where trees are too deep, too uneven, or need more than ranks. */
export function packPerfectTrees(trees: TreeEnsemble): PerfectTrees | undefined {
  if (trees.targets !== 1 || trees.aggregate === 'minimum' || trees.aggregate === 'maximum') return undefined
  const tests = Array.from(trees.splits.modes, (_, split) => belowTest(trees, split))
  const depths = Uint8Array.from(trees.roots, (root) => depthOf(tests, root))
  const size = depths.reduce((total, depth) => total + 2 ** depth, 0)
  if (depths.some((depth) => depth > deepest) || size > mostPadding * (tests.length + depths.length)) return undefined
  const planned = planRanks(tests)
  return planned && { plan: planned.plan, depths, ...fill(trees, tests, planned.tests, depths, size) }
}

/** The depth of a tree, or one more than the deepest that is packed. */
function depthOf(tests: readonly BelowTest[], node: number, level = 0): number {
  const test = tests[node]
  if (!test || level > deepest) return level
  return Math.max(depthOf(tests, test.below, level + 1), depthOf(tests, test.above, level + 1))
}

function fill(
  { roots, leaves: { weights } }: TreeEnsemble,
  tests: readonly BelowTest[],
  rankTests: readonly RankTest[],
  depths: Uint8Array,
  size: number,
): Pick<PerfectTrees, 'nodes' | 'leaves'> {
  const nodes = new Int32Array(size - depths.length)
  const leaves = new Float32Array(size)
  let [firstNode, firstLeaf] = [0, 0]
  for (const [tree, root] of roots.entries()) {
    const splits = 2 ** (depths[tree] as number) - 1
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
    const { below, above } = tests[node] ?? { below: node, above: node }
    const { place: rank, limit } = rankTests[node] ?? { place: 0, limit: 0 }
    nodes[firstNode + position] = rank * 256 + limit
    place(below, 2 * position + 1, splits)
    place(above, 2 * position + 2, splits)
  }
}
