import type { OperatorContext, Step } from '../../program/operator-context.ts'
import { type RowValue, rowValue } from '../../program/value.ts'

/** A matrix as trees take it: one of integers is first made one of float32. */
export function treeInput(context: OperatorContext): {
  readonly input: RowValue<'float32' | 'float64'>
  readonly convert?: Step
} {
  const value = context.rows(0, 'float32', 'float64', 'int64', 'int32')
  const { type, shape, width, data } = value
  if (shape.length !== 1) throw context.notCovered(`takes rows of the shape [${shape.join(', ')}]`)
  if (type === 'float32' || type === 'float64') return { input: value as RowValue<'float32' | 'float64'> }
  const input = rowValue('float32', shape)
  return {
    input,
    convert: (rows) => {
      for (let at = 0; at < rows * width; at++) input.data[at] = data[at] as number
    },
  }
}
