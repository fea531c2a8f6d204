import { nextUp } from '../arithmetic/next-up.ts'
import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { belowTest } from '../trees/below-test.ts'
import type { Tree } from './tree.ts'

/** The trees of an ensemble of one target that knows its covers: their sum is `scale` times its answer. */
export function readTrees(ensemble: TreeEnsemble, scale: number): readonly Tree[] {
  const { roots, splits, leaves, aggregate } = ensemble
  const factor = aggregate === 'average' ? scale / roots.length : scale
  const coverOf = (node: number) => (node < 0 ? leaves.covers?.[~node] : splits.covers?.[node]) ?? Number.NaN

  function read(node: number): Tree {
    if (node < 0) return { value: factor * (leaves.weights[~node] as number) }
    const { column, bound, members, missingBelow, below, above } = belowTest(ensemble, node)
    return {
      column,
      intervals: members?.map((member) => [member, member]) ?? [[Number.NEGATIVE_INFINITY, -nextUp(-bound)]],
      missingIsTrue: missingBelow,
      whenTrue: read(below),
      whenFalse: read(above),
      trueShare: share(coverOf(below), coverOf(above)),
    }
  }

  return Array.from(roots, read)
}

/** The share of one of two covers; a half where neither child has any. */
function share(one: number, other: number): number {
  return one + other === 0 ? 0.5 : one / (one + other)
}
