import { elementTypes } from '../../onnx/constant.ts'
import type { Operator } from '../../program/operator-context.ts'
import { isNumberType, type NumberType } from '../../program/value.ts'
import { type NumberFunction, unary } from './unary.ts'

/** Another type for the same numbers. */
export const cast: Operator = (context) => {
  const number = context.attributes.integer('to', 0)
  const to = elementTypes[number] ?? `type ${number}`
  const { type } = context.rows(0)
  // Only numbers beyond eight bits' floats are told apart by what becomes of them out of range.
  context.attributes.integer('saturate', 1)
  if (!isNumberType(type) || !isNumberType(to)) throw context.notCovered(`casts ${type} to ${to}`)
  return unary(context, { [type]: conversion(type, to) }, { outputType: to })
}

function conversion(from: NumberType, to: NumberType): NumberFunction {
  if (to === 'bool') return (value) => (value === 0 ? 0 : 1)
  if (to === 'int32') return from === 'int64' ? (value) => value : (value) => toInteger(value, 2 ** 31)
  return to === 'int64' ? (value) => toInteger(value, 2 ** 63) : (value) => value
}

/** The fraction is cut off; what is out of range becomes the least number, as on x86. */
function toInteger(value: number, limit: number): number {
  const whole = Math.trunc(value) + 0
  return whole >= -limit && whole < limit ? whole : -limit
}
