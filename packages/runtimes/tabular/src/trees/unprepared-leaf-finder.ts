import { type TreeEnsemble, testModes } from '../model/tree-ensemble.ts'
import type { RowValue } from '../program/value.ts'
import type { LeafFinder } from './walk-trees.ts'

/** Finds leaves by the splits as they are: nothing is prepared, which is right for a few rows. */
export function unpreparedLeafFinder({ splits }: TreeEnsemble, { data }: RowValue): LeafFinder {
  const { columns, modes, thresholds, members, missingIsTrue, whenTrue, whenFalse } = splits
  return (root, start) => {
    let node = root
    while (node >= 0) {
      const value = data[start + (columns[node] as number)] as number
      const isTrue =
        (Number.isNaN(value) && missingIsTrue[node] === 1) ||
        holds(modes[node] as number, value, thresholds[node] as number, members[node])
      node = (isTrue ? whenTrue[node] : whenFalse[node]) as number
    }
    return ~node
  }
}

/** Whether a test holds, by IEEE 754: what is not a number differs from every number, and is compared in vain. */
function holds(mode: number, value: number, threshold: number, members: readonly number[] = []): boolean {
  switch (testModes[mode]) {
    case '<=':
      return value <= threshold
    case '<':
      return value < threshold
    case '>=':
      return value >= threshold
    case '>':
      return value > threshold
    case '==':
      return value === threshold
    case '!=':
      return value !== threshold
    default:
      return !Number.isNaN(value) && members.includes(value)
  }
}
