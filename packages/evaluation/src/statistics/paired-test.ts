import type { Estimate } from './estimate.ts'
import { meanOf, varianceOf } from './moments.ts'
import { twoSidedP } from './normal.ts'
import { normalInterval } from './normal-interval.ts'

/** The losses of two models on the same rows, compared. */
export interface LossComparison {
  /** The mean loss of a less that of b: above 0, b is better. */
  readonly difference: Estimate
  /** The difference in its standard errors; 0 where all losses are alike. */
  readonly z: number
  /** How likely a difference at least as large is where there is none, in either direction. */
  readonly p: number
}

/** The paired test of the rows' losses, for large samples. */
export function pairedTest(a: Float64Array, b: Float64Array): LossComparison {
  const differences = a.map((loss, row) => loss - (b[row] as number))
  const difference = meanOf(differences)
  const standardError = Math.sqrt(varianceOf(differences) / differences.length)
  const z = difference === 0 ? 0 : difference / standardError
  return { difference: normalInterval(difference, standardError), z, p: twoSidedP(z) }
}
