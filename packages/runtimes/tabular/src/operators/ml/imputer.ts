import { artifactRefused } from '../../artifact-refused.ts'
import type { Operator } from '../../program/operator-context.ts'

/** Puts a number of each column in the place of one value, such as NaN. */
export const imputer: Operator = (context) => {
  const { shape, width, data } = context.rows(0, 'float32')
  const numbers = Float32Array.from(context.attributes.floats('imputed_value_floats'))
  const replaced = context.attributes.float('replaced_value_float', 0)
  if (numbers.length !== width && numbers.length !== 1)
    throw artifactRefused(`${context.name} has ${numbers.length} values for ${width} columns.`)
  const stride = numbers.length === 1 ? 0 : 1
  const output = context.output('float32', shape).data
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
