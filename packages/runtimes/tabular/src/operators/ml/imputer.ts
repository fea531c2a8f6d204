import { artifactRefused } from '../../artifact-refused.ts'
import type { Operator, OperatorContext } from '../../program/operator-context.ts'

/** Puts a number of each column in the place of one value, such as NaN. */
export const imputer: Operator = (context) => {
  const { type, shape, width, data } = context.rows(0, 'float32', 'int64')
  const { numbers, replaced } = readNumbers(context, type)
  if (numbers.length !== 1 && !(shape.length === 1 && numbers.length === width))
    throw artifactRefused(`${context.name} has ${numbers.length} values for ${width} columns.`)
  const stride = numbers.length === 1 ? 0 : 1
  const output = context.output(type, shape).data
  const isReplaced = Number.isNaN(replaced)
    ? (value: number) => Number.isNaN(value)
    : (value: number) => value === replaced
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      for (let column = 0; column < width; column++, at++) {
        const value = data[at] as number
        output[at] = isReplaced(value) ? (numbers[column * stride] as number) : value
      }
    }
  }
}

function readNumbers({ attributes }: OperatorContext, type: 'float32' | 'int64') {
  const floats = {
    numbers: attributes.floats('imputed_value_floats'),
    replaced: attributes.float('replaced_value_float', 0),
  }
  const integers = {
    numbers: attributes.integers('imputed_value_int64s'),
    replaced: attributes.integer('replaced_value_int64', 0),
  }
  return type === 'float32' ? floats : integers
}
