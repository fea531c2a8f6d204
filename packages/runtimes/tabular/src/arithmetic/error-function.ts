import { fusedPolynomial } from './fused-polynomial.ts'

const { fround } = Math

/** Where one approximation goes over into the other, and from where on it is flat. */
const [split, limit] = [0.921875, fround(3.925)]
const rounding = 1.5 * 2 ** 23

/**
 * The Gauss error function as ONNX Runtime computes it in float32: near 0 by a polynomial, and else from an exponential.
 * Source of the coefficients: MlasErfConstants of ONNX Runtime, which took them from Norbert Juffa.
 */
export function errorFunction(value: number): number {
  const x = Math.min(limit, Math.abs(value))
  if (!(x > split)) return fround(fusedPolynomial(fround(value * value), small) * value + value)
  const answer = fround(1 - inverseExponential(fround(fusedPolynomial(x, large) * x + x)))
  return value < 0 ? -answer : answer
}

/** e to the power of -x. */
function inverseExponential(x: number): number {
  const exponent = fround(-x * log2OfE + rounding) - rounding
  const rest = fround(exponent * low + fround(exponent * high - x))
  return fround(fusedPolynomial(rest, exponential) * 2 ** exponent)
}

const small = Float32Array.of(
  -5.99104969e-4,
  4.99339588e-3,
  -2.67667342e-2,
  1.12818025e-1,
  -3.76124859e-1,
  1.28379151e-1,
)
const large = Float32Array.of(
  1.7294893e-5,
  -3.8320868e-4,
  3.88393435e-3,
  -2.42545605e-2,
  1.06777847e-1,
  6.34846687e-1,
  1.28717512e-1,
)
const log2OfE = fround(Math.LOG2E)
const high = fround(-6.93145752e-1)
const low = fround(-1.42860677e-6)
const exponential = Float32Array.of(1.38319808e-3, 8.37550033e-3, 4.16689515e-2, 1.66664466e-1, 4.99999851e-1, 1, 1)
