import { errorFunction } from '../../arithmetic/error-function.ts'
import { exponential } from '../../arithmetic/exponential.ts'
import { roundToEven } from '../../arithmetic/round-to-even.ts'
import type { Operator } from '../../program/operator-context.ts'
import { numeric, real, unaryOperator } from './unary.ts'

export const absolute: Operator = unaryOperator(numeric(Math.abs))
export const negative: Operator = unaryOperator(numeric((value) => -value))
/** -1, 0 or 1; what is not a number stays so. */
export const sign: Operator = unaryOperator(numeric((value) => Math.sign(value) + 0))
export const squareRoot: Operator = unaryOperator(real(Math.sqrt))
export const reciprocal: Operator = unaryOperator(real((value) => 1 / value))
export const exp: Operator = unaryOperator({ float32: exponential, float64: Math.exp })
export const logarithm: Operator = unaryOperator(real(Math.log))
export const erf: Operator = unaryOperator({ float32: errorFunction })
export const floor: Operator = unaryOperator(real(Math.floor))
export const ceil: Operator = unaryOperator(real(Math.ceil))
export const round: Operator = unaryOperator(real(roundToEven))
export const not: Operator = unaryOperator({ bool: (value) => 1 - value })
