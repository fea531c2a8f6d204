import type { Operator } from '../../program/operator-context.ts'
import { binary, binaryOperator, type PairFunction } from './binary.ts'

/** What a double makes of two numbers of float32, rounded once, is the result in float32; an int32 wraps around. */
function arithmetic(of: PairFunction): Operator {
  return binaryOperator({ float32: of, float64: of, int32: of, int64: of })
}

const quotient: PairFunction = (one, other) => one / other
const wholeQuotient: PairFunction = (one, other) => Math.trunc(one / other)

export const add: Operator = arithmetic((one, other) => one + other)
export const subtract: Operator = arithmetic((one, other) => one - other)
const product: PairFunction = (one, other) => one * other
export const multiply: Operator = binaryOperator({
  float32: product,
  float64: product,
  int32: Math.imul,
  int64: product,
})
export const divide: Operator = binaryOperator({
  float32: quotient,
  float64: quotient,
  int32: wholeQuotient,
  int64: wholeQuotient,
})

/** The remainder, with the sign of the divisor, or as `fmod` asks for with that of the dividend. */
export const modulo: Operator = (context) => {
  const remainder: PairFunction = (one, other) => one % other
  if (context.attributes.integer('fmod', 0) !== 0)
    return binary(context, { float32: remainder, float64: remainder, int32: remainder, int64: remainder })
  const floored: PairFunction = (one, other) => {
    const rest = one % other
    return rest !== 0 && rest < 0 !== other < 0 ? rest + other : rest
  }
  return binary(context, { int32: floored, int64: floored })
}
