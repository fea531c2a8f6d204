import { isRowsLength, lengthsOf } from '../../program/constants.ts'
import { liftConstant } from '../../program/lift-constant.ts'
import type { Operator } from '../../program/operator-context.ts'
import type { NumberType, RowValue } from '../../program/value.ts'

/** One value in each place of a tensor. */
export const constantOfShape: Operator = (context) => {
  const tensor = context.attributes.tensor('value') ?? { type: 'float32', shape: [1], values: [0] }
  const filler = liftConstant(tensor) as RowValue<NumberType> | undefined
  if (filler?.width !== 1) throw context.notCovered(`has the attribute 'value' of ${tensor.type}`)
  const shape = lengthsOf(context, 0)
  const output = isRowsLength(shape[0])
    ? context.rowsOutput(filler.type, shape.slice(1))
    : context.output(filler.type, shape)
  output.data.fill(filler.data[0] as number)
  return undefined
}
