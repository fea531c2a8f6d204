import { isRowsLength, lengthsOf } from '../../program/constants.ts'
import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import { type RowType, type RowValue, sizeOf } from '../../program/value.ts'
import { giveShape } from './give-shape.ts'

/** The same values in another shape, in which the rows stay as they are. */
export const reshape: Operator = (context) => {
  const value = context.rows(0)
  const wanted = lengthsOf(context, 1)
  const mayBeEmpty = context.attributes.integer('allowzero', 0) !== 0
  const leading = context.isConstant ? 0 : 1
  const lengths = wanted.map((length, axis) => {
    const own = axis < leading ? length : (value.shape[axis - leading] ?? 0)
    return length === 0 && !mayBeEmpty ? own : length
  })
  const rowLengths = leading ? lengthsOfRow(context, value, lengths) : lengths
  return giveShape(context, withRest(rowLengths, value.width))
}

/** What comes after the rows, which are named as they are, or are what is left. */
function lengthsOfRow(
  context: OperatorContext,
  { width }: RowValue<RowType>,
  [rows, ...lengths]: readonly number[],
): readonly number[] {
  const isRest = rows === -1 && sizeOf(lengths) === width
  if (!(rows === 0 || isRowsLength(rows) || isRest))
    throw context.notCovered(`gives the shape [${[rows, ...lengths].join(', ')}], in which the rows do not stay`)
  return lengths
}

/** One length may be -1: whatever is left. */
function withRest(lengths: readonly number[], size: number): readonly number[] {
  const known = sizeOf(lengths.filter((length) => length !== -1))
  return lengths.map((length) => (length === -1 && known > 0 ? size / known : length))
}
