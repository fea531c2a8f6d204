import { sigmoid } from '../arithmetic/sigmoid.ts'
import type { Operator } from '../program/operator-context.ts'

/** An operator on each number by itself; what the function gives is rounded to float32. */
function activation(of: (value: number) => number): Operator {
  return (context) => {
    const { data, shape, width } = context.rows(0, 'float32')
    const output = context.output('float32', shape).data
    return (rows) => {
      for (let at = 0; at < rows * width; at++) output[at] = of(data[at] as number)
    }
  }
}

export const logistic: Operator = activation(sigmoid)
/** A missing value stays one. */
export const relu: Operator = activation((value) => Math.max(value, 0))
export const tanh: Operator = activation(Math.tanh)
export const exponential: Operator = activation(Math.exp)
export const squareRoot: Operator = activation(Math.sqrt)
export const absolute: Operator = activation(Math.abs)
export const negative: Operator = activation((value) => -value)
