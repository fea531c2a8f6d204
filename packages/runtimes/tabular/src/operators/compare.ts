import { type Operand, operands } from '../program/operand.ts'
import type { Operator } from '../program/operator-context.ts'

/** An operator that tests two numbers of the same type. */
function comparison(holds: (one: number, other: number) => boolean): Operator {
  return (context) => {
    const [width, one, other] = operands(context, 0, 1) as [number, Operand, Operand]
    if (one.type !== other.type) throw context.notCovered(`compares ${one.type} with ${other.type}`)
    const output = context.output('bool', width).data
    return (rows) => {
      for (let row = 0, at = 0; row < rows; row++) {
        let first = row * one.rowStride
        let second = row * other.rowStride
        for (let column = 0; column < width; column++, at++) {
          output[at] = holds(one.data[first] as number, other.data[second] as number) ? 1 : 0
          first += one.columnStride
          second += other.columnStride
        }
      }
    }
  }
}

export const equal: Operator = comparison((one, other) => one === other)
export const less: Operator = comparison((one, other) => one < other)
export const lessOrEqual: Operator = comparison((one, other) => one <= other)
export const greater: Operator = comparison((one, other) => one > other)
export const greaterOrEqual: Operator = comparison((one, other) => one >= other)
