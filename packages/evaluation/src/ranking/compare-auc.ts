import { checkRows, type Labels, type Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { meanOf, varianceOf } from '../statistics/moments.ts'
import { twoSidedP } from '../statistics/normal.ts'
import { normalInterval } from '../statistics/normal-interval.ts'
import { aucFrom } from './auc.ts'
import { type ClassPlacements, placementsOf } from './class-placements.ts'

/** Two scores of the same rows, compared. */
export interface AucComparison {
  readonly a: Estimate
  readonly b: Estimate
  /** The AUC of a less that of b. */
  readonly difference: Estimate
  /** The difference in its standard errors; 0 where both scores rank all rows alike. */
  readonly z: number
  /** How likely a difference at least as large is where there is none, in either direction. */
  readonly p: number
}

/**
 * DeLong's test of two AUCs on the same rows. With the placements V and W of the rows by either score, the variance of the
 * difference is var(V₁ − W₁)/m + var(V₀ − W₀)/n.
 *
 * Source: DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837–845.
 * @throws RangeError for rows that `checkRows` refuses.
 */
export function compareAuc(labels: Labels, scoresOfA: Scores, scoresOfB: Scores): AucComparison {
  checkRows(labels, scoresOfA)
  checkRows(labels, scoresOfB)
  const [a, b] = [placementsOf(labels, scoresOfA), placementsOf(labels, scoresOfB)]
  const difference = meanOf(a.positive) - meanOf(b.positive)
  const variance = varianceOfDifference(a, b)
  const z = difference === 0 ? 0 : difference / Math.sqrt(variance)
  return {
    a: aucFrom(a),
    b: aucFrom(b),
    difference: normalInterval(difference, Math.sqrt(variance), { min: -1, max: 1 }),
    z,
    p: twoSidedP(z),
  }
}

function varianceOfDifference(a: ClassPlacements, b: ClassPlacements): number {
  const variance = (name: keyof ClassPlacements): number => {
    const differences = a[name].map((placement, row) => placement - (b[name][row] as number))
    return varianceOf(differences) / differences.length
  }
  return variance('positive') + variance('negative')
}
