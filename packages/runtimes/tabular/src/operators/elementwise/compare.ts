import type { Operator } from '../../program/operator-context.ts'
import { binaryOperator, type PairFunction } from './binary.ts'

function comparison(holds: (one: number, other: number) => boolean): Operator {
  const of: PairFunction = (one, other) => Number(holds(one, other))
  return binaryOperator({ float32: of, float64: of, int32: of, int64: of, bool: of }, 'bool')
}

export const equal: Operator = comparison((one, other) => one === other)
export const less: Operator = comparison((one, other) => one < other)
export const lessOrEqual: Operator = comparison((one, other) => one <= other)
export const greater: Operator = comparison((one, other) => one > other)
export const greaterOrEqual: Operator = comparison((one, other) => one >= other)
export const and: Operator = binaryOperator({ bool: (one, other) => one & other })
export const or: Operator = binaryOperator({ bool: (one, other) => one | other })
export const exclusiveOr: Operator = binaryOperator({ bool: (one, other) => one ^ other })
