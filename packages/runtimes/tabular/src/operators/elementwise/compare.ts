import type { Operator } from '../../program/operator-context.ts'
import { binaryOperator, type PairFunction } from './binary.ts'

function comparison(holds: (one: number, other: number) => boolean, comparesTexts = false): Operator {
  const of: PairFunction = (one, other) => Number(holds(one, other))
  const functions = { float32: of, float64: of, int32: of, int64: of, bool: of }
  return binaryOperator(comparesTexts ? { ...functions, string: of } : functions, 'bool')
}

export const equal: Operator = comparison((one, other) => one === other, true)
export const less: Operator = comparison((one, other) => one < other)
export const lessOrEqual: Operator = comparison((one, other) => one <= other)
export const greater: Operator = comparison((one, other) => one > other)
export const greaterOrEqual: Operator = comparison((one, other) => one >= other)
export const and: Operator = binaryOperator({ bool: (one, other) => one & other })
export const or: Operator = binaryOperator({ bool: (one, other) => one | other })
export const exclusiveOr: Operator = binaryOperator({ bool: (one, other) => one ^ other })
