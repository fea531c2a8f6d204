import { nextUp } from '../arithmetic/next-up.ts'
import { type TreeEnsemble, testModes } from '../model/tree-ensemble.ts'
import { belowTest } from '../trees/below-test.ts'
import type { Interval, Tree } from './tree.ts'

const wholeMember = testModes.indexOf('whole member')

/** The trees of an ensemble of one target that knows its covers: their sum is `scale` times its answer. */
export function readTrees(ensemble: TreeEnsemble, scale: number): readonly Tree[] {
  const { roots, splits, leaves, aggregate } = ensemble
  const factor = aggregate === 'average' ? scale / roots.length : scale
  const coverOf = (node: number) => (node < 0 ? leaves.covers?.[~node] : splits.covers?.[node]) ?? Number.NaN

  function read(node: number): Tree {
    if (node < 0) return { value: factor * (leaves.weights[~node] as number) }
    const { column, bound, members, missingBelow, below, above } = belowTest(ensemble, node)
    const intervalOf = splits.modes[node] === wholeMember ? wholeInterval : singleInterval
    return {
      column,
      intervals: members?.map(intervalOf) ?? [[Number.NEGATIVE_INFINITY, nextDown(bound)]],
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

function singleInterval(member: number): Interval {
  return [member, member]
}

/** All that is a whole number once its fraction is cut off. */
function wholeInterval(member: number): Interval {
  const from = member > 0 ? member : Math.min(member, nextUp(member - 1))
  const to = member < 0 ? member : Math.max(member, nextDown(member + 1))
  return [from, to]
}

/** The greatest float32 below one. */
function nextDown(value: number): number {
  return -nextUp(-value)
}
