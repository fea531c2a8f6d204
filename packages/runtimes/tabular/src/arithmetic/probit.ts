import { logarithmFloat } from './logarithm-float.ts'

const { fround, sqrt, PI, SQRT2 } = Math

const curvature = fround(0.147)
const scale = fround(2 / fround(fround(PI) * curvature))
const inverse = fround(1 / curvature)
const root = fround(SQRT2)

/**
 * The quantile of the normal distribution as ONNX Runtime has it: Winitzki's approximation of the inverse of the error
 * function, each step rounded to float32.
 */
export function probit(value: number): number {
  const x = fround(fround(2 * fround(value)) - 1)
  const logarithm = logarithmFloat(fround(fround(1 - x) * fround(1 + x)))
  const half = fround(scale + fround(0.5 * logarithm))
  const product = fround(inverse * logarithm)
  const squared = fround(-half + fround(sqrt(fround(fround(half * half) - product))))
  return fround(root * fround((x < 0 ? -1 : 1) * fround(sqrt(squared))))
}
