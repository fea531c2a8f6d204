import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import type { RowValue } from '../program/value.ts'
import { belowTest } from './below-test.ts'
import type { LeafFinder } from './walk-trees.ts'

/** Finds leaves with nothing prepared: each split that a row comes by is worked out anew, which is right for a few rows. */
export function unpreparedLeafFinder(trees: TreeEnsemble, { data }: RowValue): LeafFinder {
  return (root, start) => {
    let node = root
    while (node >= 0) {
      const { column, bound, members, missingBelow, below, above } = belowTest(trees, node)
      const value = data[start + column] as number
      const isBelow = Number.isNaN(value) ? missingBelow : members ? members.includes(value) : value < bound
      node = isBelow ? below : above
    }
    return ~node
  }
}
