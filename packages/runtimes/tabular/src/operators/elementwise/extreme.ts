import { operandsOf } from '../../program/operand.ts'
import type { Operator } from '../../program/operator-context.ts'
import type { NumberType } from '../../program/value.ts'
import type { PairFunction } from './binary.ts'

const types: readonly NumberType[] = ['float32', 'float64', 'int32', 'int64']

/** Takes any number of tensors together, two numbers at a time. */
function variadic(of: PairFunction, last: (value: number, count: number) => number = (value) => value): Operator {
  return (context) => {
    const indices = context.node.inputs.map((_, index) => index)
    const { shape, width, operands } = operandsOf(context, indices, ...types)
    const type = operands[0]?.type ?? 'float32'
    if (operands.some((operand) => operand.type !== type)) throw context.notCovered('puts together several types')
    const output = context.output(type, shape).data
    return (rows) => {
      for (const [index, { data, rowStride, places }] of operands.entries()) {
        for (let row = 0, at = 0; row < rows; row++) {
          for (let place = 0; place < width; place++, at++) {
            const value = data[row * rowStride + (places[place] as number)] as number
            output[at] = index === 0 ? value : of(output[at] as number, value)
          }
        }
      }
      for (let at = 0; at < rows * width; at++) output[at] = last(output[at] as number, operands.length)
    }
  }
}

/** Not a number where one of them is none. */
export const minimum: Operator = variadic(Math.min)
export const maximum: Operator = variadic(Math.max)
export const sum: Operator = variadic((one, other) => one + other)
export const mean: Operator = variadic(
  (one, other) => one + other,
  (total, count) => total / count,
)
