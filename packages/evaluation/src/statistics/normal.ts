import { upperGamma } from './upper-gamma.ts'

/** The probability that a standard normal number is at least as far from 0 as z: the p-value of a two-sided test. */
export function twoSidedP(z: number): number {
  return Math.abs(z) === Infinity ? 0 : upperGamma(0.5, z ** 2 / 2)
}

/** The number below which a standard normal number lies with this probability, by Newton's method. */
export function normalQuantile(probability: number): number {
  if (probability < 0.5) return -normalQuantile(1 - probability)
  let z = 0
  for (let step = 1; Math.abs(step) > 1e-14 * (1 + z); z += step) {
    step = (twoSidedP(z) / 2 - (1 - probability)) * Math.sqrt(2 * Math.PI) * Math.exp(z ** 2 / 2)
  }
  return z
}
