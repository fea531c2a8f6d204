import type { Operator } from '../../program/operator-context.ts'
import { binary, binaryOperator, type PairFunction, type PairFunctionsByType } from './binary.ts'

/**
 * What a double makes of two numbers of float32, rounded once, is the result in float32. An int32 wraps around, and an
 * integer has one zero alone.
 */
function typed(real: PairFunction, integer: PairFunction = real, int32: PairFunction = integer): PairFunctionsByType {
  return { float32: real, float64: real, int32, int64: (one, other) => integer(one, other) + 0 }
}

const product: PairFunction = (one, other) => one * other
const quotient: PairFunction = (one, other) => one / other
const remainder: PairFunction = (one, other) => one % other

export const add: Operator = binaryOperator(typed((one, other) => one + other))
export const subtract: Operator = binaryOperator(typed((one, other) => one - other))
export const multiply: Operator = binaryOperator(typed(product, product, Math.imul))
export const divide: Operator = binaryOperator(typed(quotient, (one, other) => Math.trunc(one / other)))

/** The remainder, with the sign of the divisor, or as `fmod` asks for with that of the dividend. */
export const modulo: Operator = (context) => {
  if (context.attributes.integer('fmod', 0) !== 0) return binary(context, typed(remainder))
  const { int32 = remainder, int64 = remainder } = typed(flooredRemainder)
  return binary(context, { int32, int64 })
}

function flooredRemainder(one: number, other: number): number {
  const rest = one % other
  return rest !== 0 && rest < 0 !== other < 0 ? rest + other : rest
}
