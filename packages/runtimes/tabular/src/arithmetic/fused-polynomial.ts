import { fusedMultiplyAdd } from './fused-multiply-add.ts'

/** A polynomial in float32, its coefficients from the highest power down, by fused multiply-adds. */
export function fusedPolynomial(value: number, coefficients: Float32Array): number {
  let sum = coefficients[0] as number
  for (let power = 1; power < coefficients.length; power++)
    sum = fusedMultiplyAdd(sum, value, coefficients[power] as number)
  return sum
}
