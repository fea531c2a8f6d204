const { fround } = Math

/**
 * A polynomial in float32, its coefficients from the highest power down, by fused multiply-adds: the product of two float32
 * numbers is exact in a double, so that one rounding makes the same of it.
 */
export function fusedPolynomial(value: number, coefficients: Float32Array): number {
  let sum = coefficients[0] as number
  for (let power = 1; power < coefficients.length; power++) sum = fround(sum * value + (coefficients[power] as number))
  return sum
}
