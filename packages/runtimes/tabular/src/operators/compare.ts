import { operandsOf, type TwoOperands } from '../program/operand.ts'
import type { Operator } from '../program/operator-context.ts'
import { numberTypes } from '../program/value.ts'

/** An operator that tests two numbers of the same type. */
function comparison(holds: (one: number, other: number) => boolean): Operator {
  return (context) => {
    const { shape, width, operands } = operandsOf(context, [0, 1], ...numberTypes)
    const [one, other] = operands as TwoOperands
    if (one.type !== other.type) throw context.notCovered(`compares ${one.type} with ${other.type}`)
    const output = context.output('bool', shape).data
    return (rows) => {
      for (let row = 0, at = 0; row < rows; row++) {
        const first = row * one.rowStride
        const second = row * other.rowStride
        for (let place = 0; place < width; place++, at++) {
          const left = one.data[first + (one.places[place] as number)] as number
          output[at] = holds(left, other.data[second + (other.places[place] as number)] as number) ? 1 : 0
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
