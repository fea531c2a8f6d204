import { type Operand, operands } from '../program/operand.ts'
import type { Operator } from '../program/operator-context.ts'

/** An operator on two numbers of float32. What a double makes of them, rounded once, is the result in float32. */
function arithmetic(of: (one: number, other: number) => number): Operator {
  return (context) => {
    const [width, one, other] = operands(context, 0, 1) as [number, Operand, Operand]
    if (one.type !== 'float32' || other.type !== 'float32') throw context.notCovered(`is of ${one.type}`)
    const output = context.output('float32', width).data
    return (rows) => {
      for (let row = 0, at = 0; row < rows; row++) {
        let first = row * one.rowStride
        let second = row * other.rowStride
        for (let column = 0; column < width; column++, at++) {
          output[at] = of(one.data[first] as number, other.data[second] as number)
          first += one.columnStride
          second += other.columnStride
        }
      }
    }
  }
}

export const add: Operator = arithmetic((one, other) => one + other)
export const subtract: Operator = arithmetic((one, other) => one - other)
export const multiply: Operator = arithmetic((one, other) => one * other)
export const divide: Operator = arithmetic((one, other) => one / other)
