import type { OperatorContext, Step } from '../../program/operator-context.ts'
import { type RowValue, rowValue } from '../../program/value.ts'
import { matrixOf } from './matrix-of.ts'

/** A matrix of one of the types that are kept, or one of float32 that `convert` makes of another. */
export interface FloatMatrix<Kept extends 'float32' | 'float64'> {
  readonly input: RowValue<Kept>
  readonly convert?: Step
}

export function floatMatrix<Kept extends 'float32' | 'float64'>(
  context: OperatorContext,
  ...kept: readonly Kept[]
): FloatMatrix<Kept> {
  const value = matrixOf(context, 'float32', 'float64', 'int64', 'int32')
  const { type, shape, width, data } = value
  if ((kept as readonly string[]).includes(type)) return { input: value as RowValue<Kept> }
  const input = rowValue('float32', shape)
  return {
    input: input as RowValue<Kept>,
    convert: (rows) => {
      for (let at = 0; at < rows * width; at++) input.data[at] = data[at] as number
    },
  }
}
