import { fusedPolynomial } from './fused-polynomial.ts'

const { fround } = Math

/** Adding it rounds a float32 to a whole number. */
const rounding = 1.5 * 2 ** 23
const [least, greatest] = [fround(-103.9720840454), fround(88.776266264795)]

/**
 * The exponential as ONNX Runtime computes it in float32: that of what is left of a multiple of the logarithm of 2, by a
 * polynomial. Source of the coefficients: MlasExpConstants of ONNX Runtime, which took them from Norbert Juffa.
 */
export function exponential(value: number): number {
  const x = Math.max(least, Math.min(greatest, value))
  const exponent = fround(x * log2OfE + rounding) - rounding
  const rest = fround(exponent * low + fround(exponent * high + x))
  return fround(fusedPolynomial(rest, coefficients) * 2 ** exponent)
}

const log2OfE = fround(Math.LOG2E)
const high = fround(-6.93145752e-1)
const low = fround(-1.42860677e-6)
const coefficients = Float32Array.of(
  0x1694 * 2 ** -22,
  0x1125edc * 2 ** -31,
  0x1555b5a * 2 ** -29,
  0x155545 * 2 ** -23,
  0x1fffff6 * 2 ** -26,
  1,
  1,
)
