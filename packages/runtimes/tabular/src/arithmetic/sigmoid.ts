import { fusedPolynomial } from './fused-polynomial.ts'

const { fround } = Math

/** ONNX Runtime's: beyond it, its approximation is flat. */
const limit = 18

/**
 * The logistic function as ONNX Runtime computes it in float32: a rational approximation, every step of which is a fused
 * multiply-add.
 * Source of the coefficients: MlasLogisticConstants of ONNX Runtime, which took them from Eigen (MPL 2.0).
 */
export function sigmoid(value: number): number {
  const x = Math.max(-limit, Math.min(limit, value))
  const square = fround(x * x)
  const above = fround(fusedPolynomial(square, odd) * x)
  const below = fusedPolynomial(square, even)
  // Far from 0 the approximation leaves the interval by its last bit.
  return Math.max(0, Math.min(1, fround(fround(above / below) + 0.5)))
}

const odd = Float32Array.of(
  4.37031012579801e-11,
  1.15627324459942e-7,
  6.08574864600143e-5,
  8.51377133304701e-3,
  2.48287947061529e-1,
)
const even = Float32Array.of(
  6.10247389755681e-13,
  5.76102136993427e-9,
  6.2910678501704e-6,
  1.70198817374094e-3,
  1.16817656904453e-1,
  9.9315192102318e-1,
)
