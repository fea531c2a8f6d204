import { elementTypes } from '../onnx/constant.ts'
import type { Operator } from '../program/operator-context.ts'
import { isNumberType, numberTypes } from '../program/value.ts'

/** Another type for the same numbers; a number becomes true where it is not 0. */
export const cast: Operator = (context) => {
  const { type, shape, width, data } = context.rows(0, ...numberTypes)
  const to = elementTypes[context.attributes.integer('to', 0)] ?? 'an unknown type'
  // What a float32 beyond int64, or NaN, becomes is left to the machine.
  if (!isNumberType(to) || (type === 'float32' && to === 'int64')) throw context.notCovered(`casts ${type} to ${to}`)
  const output = context.output(to, shape).data
  const convert = to === 'bool' ? (value: number) => (value === 0 ? 0 : 1) : (value: number) => value
  return (rows) => {
    for (let at = 0; at < rows * width; at++) output[at] = convert(data[at] as number)
  }
}
