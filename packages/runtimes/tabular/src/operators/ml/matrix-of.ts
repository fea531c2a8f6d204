import type { OperatorContext } from '../../program/operator-context.ts'
import type { NumberType, RowValue } from '../../program/value.ts'

/** The first input, a matrix [rows, columns] of one of these types: ONNX Runtime takes a list for a single row. */
export function matrixOf<Type extends NumberType>(context: OperatorContext, ...types: readonly Type[]): RowValue<Type> {
  const value = context.rows(0, ...types)
  const { shape } = value
  if (shape.length !== 1) throw context.notCovered(`takes rows of the shape [${shape.join(', ')}]`)
  return value
}
