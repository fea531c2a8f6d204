import { type TreeEnsemble, testModes } from '../model/tree-ensemble.ts'
import type { Step } from '../program/operator-context.ts'
import { type RowValue, rowValue } from '../program/value.ts'

const member = testModes.indexOf('member')
const wholeMember = testModes.indexOf('whole member')

/** What trees read: the matrix itself, or one that `fill` makes of it first. */
export interface TreeMatrix extends FilledMatrix {
  readonly trees: TreeEnsemble
  /** The columns that `withWholeColumns` cuts. */
  readonly cut: readonly number[]
}

export interface FilledMatrix {
  readonly input: RowValue<'float32' | 'float64'>
  readonly fill?: Step
}

/** Gives the tests for members without a fraction a column of their own, in which the numbers have none. */
export function cutFractions(trees: TreeEnsemble, input: RowValue<'float32' | 'float64'>): TreeMatrix {
  const { splits } = trees
  const cut = [...new Set(splits.columns.filter((_, split) => splits.modes[split] === wholeMember))]
  if (cut.length === 0) return { trees, input, cut }
  const columns = splits.columns.map((column, split) =>
    splits.modes[split] === wholeMember ? input.width + cut.indexOf(column) : column,
  )
  const modes = splits.modes.map((mode) => (mode === wholeMember ? member : mode))
  return { trees: { ...trees, splits: { ...splits, columns, modes } }, cut, ...withWholeColumns(input, cut) }
}

/** A matrix to which some of its columns are added once more, without fractions. */
export function withWholeColumns(input: RowValue<'float32' | 'float64'>, cut: readonly number[]): FilledMatrix {
  if (cut.length === 0) return { input }
  const { width } = input
  const matrix = rowValue(input.type, [width + cut.length])
  return { input: matrix, fill }

  function fill(rows: number): void {
    for (let row = 0, from = 0, to = 0; row < rows; row++, from += width) {
      for (let column = 0; column < width; column++) matrix.data[to++] = input.data[from + column] as number
      for (const column of cut) matrix.data[to++] = Math.trunc(input.data[from + column] as number)
    }
  }
}
