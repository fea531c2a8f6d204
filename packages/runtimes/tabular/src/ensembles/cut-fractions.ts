import { type TreeEnsemble, testModes } from '../model/tree-ensemble.ts'
import type { Step } from '../program/operator-context.ts'
import { type RowValue, rowValue } from '../program/value.ts'

const member = testModes.indexOf('member')
const wholeMember = testModes.indexOf('whole member')

/** What trees read: the matrix itself, or one that `fill` makes of it first. */
export interface TreeMatrix {
  readonly trees: TreeEnsemble
  readonly input: RowValue<'float32' | 'float64'>
  readonly fill?: Step
}

/** Gives the tests for members without a fraction a column of their own, in which the numbers have none. */
export function cutFractions(trees: TreeEnsemble, input: RowValue<'float32' | 'float64'>): TreeMatrix {
  const { splits } = trees
  const cut = [...new Set(splits.columns.filter((_, split) => splits.modes[split] === wholeMember))]
  if (cut.length === 0) return { trees, input }
  const { width } = input
  const matrix = rowValue(input.type, [width + cut.length])
  const columns = splits.columns.map((column, split) =>
    splits.modes[split] === wholeMember ? width + cut.indexOf(column) : column,
  )
  const modes = splits.modes.map((mode) => (mode === wholeMember ? member : mode))
  return { trees: { ...trees, splits: { ...splits, columns, modes } }, input: matrix, fill }

  function fill(rows: number): void {
    for (let row = 0, from = 0, to = 0; row < rows; row++, from += width) {
      for (let column = 0; column < width; column++) matrix.data[to++] = input.data[from + column] as number
      for (const column of cut) matrix.data[to++] = Math.trunc(input.data[from + column] as number)
    }
  }
}
