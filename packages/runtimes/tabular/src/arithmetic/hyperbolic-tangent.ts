import { fusedPolynomial } from './fused-polynomial.ts'

const { fround } = Math

/** ONNX Runtime's: beyond it, its approximation is flat. */
const limit = 9

/**
 * The hyperbolic tangent as ONNX Runtime computes it in float32, by a rational approximation.
 * Source of the coefficients: MlasTanhConstants of ONNX Runtime, which took them from Eigen (MPL 2.0).
 */
export function hyperbolicTangent(value: number): number {
  const x = Math.max(-limit, Math.min(limit, value))
  const square = fround(x * x)
  return fround(fround(fusedPolynomial(square, above) * x) / fusedPolynomial(square, below))
}

const above = Float32Array.of(
  -2.76076847742355e-16,
  2.00018790482477e-13,
  -8.60467152213735e-11,
  5.12229709037114e-8,
  1.48572235717979e-5,
  6.37261928875436e-4,
  4.89352455891786e-3,
)
const below = Float32Array.of(1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3)
