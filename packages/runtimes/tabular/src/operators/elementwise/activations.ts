import { errorFunction } from '../../arithmetic/error-function.ts'
import { hyperbolicTangent } from '../../arithmetic/hyperbolic-tangent.ts'
import { sigmoid } from '../../arithmetic/sigmoid.ts'
import type { Operator } from '../../program/operator-context.ts'
import { real, unary, unaryOperator } from './unary.ts'

const { fround } = Math

export const logistic: Operator = unaryOperator(
  { float32: sigmoid, float64: (value) => 1 / (1 + Math.exp(-value)) },
  { kernel: 'sigmoid' },
)
export const tanh: Operator = unaryOperator({ float32: hyperbolicTangent, float64: Math.tanh })
/** A missing value stays one. */
export const relu: Operator = unaryOperator(
  { ...real((value) => Math.max(value, 0)), int32: (value) => Math.max(value, 0) },
  { kernel: 'relu' },
)
export const softplus: Operator = unaryOperator(
  real((value) => Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)))),
)

export const leakyRelu: Operator = (context) => {
  const alpha = context.attributes.float('alpha', fround(0.01))
  return unary(
    context,
    real((value) => (value >= 0 ? value : alpha * value)),
  )
}

export const elu: Operator = (context) => {
  const alpha = context.attributes.float('alpha', 1)
  return unary(
    context,
    real((value) => (value >= 0 ? value : alpha * Math.expm1(value))),
  )
}

export const selu: Operator = (context) => {
  const alpha = context.attributes.float('alpha', fround(1.6732632))
  const gamma = context.attributes.float('gamma', fround(1.050701))
  return unary(
    context,
    real((value) => gamma * (value > 0 ? value : alpha * Math.expm1(value))),
  )
}

export const hardSigmoid: Operator = (context) => {
  const alpha = context.attributes.float('alpha', fround(0.2))
  const beta = context.attributes.float('beta', 0.5)
  return unary(context, {
    float32: (value) => Math.max(0, Math.min(1, fround(fround(alpha * value) + beta))),
    float64: (value) => Math.max(0, Math.min(1, alpha * value + beta)),
  })
}

/** x times the share of a normal distribution that lies below x; or an approximation by tanh, where the node asks for it. */
export const gelu: Operator = (context) => {
  const approximate = context.attributes.text('approximate', 'none')
  if (approximate !== 'none' && approximate !== 'tanh') throw context.attributes.refused('approximate', approximate)
  return unary(context, { float32: approximate === 'tanh' ? geluByTanh : geluByError })
}

/** Beyond it, the error function is 1 but for what a float32 cannot hold. */
const geluLimit = 5.25

function geluByError(value: number): number {
  if (value < -geluLimit) return value === Number.NEGATIVE_INFINITY ? Number.NaN : -0
  return 0.5 * value * fround(1 + errorFunction(fround(value * Math.SQRT1_2)))
}

function geluByTanh(value: number): number {
  return 0.5 * value * (1 + hyperbolicTangent(fround(Math.sqrt(2 / Math.PI) * (value + 0.044715 * value ** 3))))
}
