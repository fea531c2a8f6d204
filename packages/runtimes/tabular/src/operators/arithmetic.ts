import { operandsOf, type TwoOperands } from '../program/operand.ts'
import type { Operator } from '../program/operator-context.ts'

/** An operator on two numbers of float32. What a double makes of them, rounded once, is the result in float32. */
function arithmetic(of: (one: number, other: number) => number): Operator {
  return (context) => {
    const { shape, width, operands } = operandsOf(context, [0, 1], 'float32')
    const [one, other] = operands as TwoOperands<'float32'>
    const output = context.output('float32', shape).data
    return (rows) => {
      for (let row = 0, at = 0; row < rows; row++) {
        const first = row * one.rowStride
        const second = row * other.rowStride
        for (let place = 0; place < width; place++, at++) {
          output[at] = of(
            one.data[first + (one.places[place] as number)] as number,
            other.data[second + (other.places[place] as number)] as number,
          )
        }
      }
    }
  }
}

export const add: Operator = arithmetic((one, other) => one + other)
export const subtract: Operator = arithmetic((one, other) => one - other)
export const multiply: Operator = arithmetic((one, other) => one * other)
export const divide: Operator = arithmetic((one, other) => one / other)
