import { rowsLength } from '../../program/constants.ts'
import type { Operator } from '../../program/operator-context.ts'
import { isRowValue } from '../../program/value.ts'

/** The lengths of a tensor's dimensions. */
export const shape: Operator = (context) => {
  const input = context.input(0)
  const lengths = isRowValue(input) ? [rowsLength, ...input.shape] : input.shape
  const start = context.attributes.integer('start', 0)
  const end = context.attributes.integer('end', lengths.length)
  const values = lengths.slice(start, end)
  context.give({ type: 'int64', shape: [values.length], values })
  return undefined
}
