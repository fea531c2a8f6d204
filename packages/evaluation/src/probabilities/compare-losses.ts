import type { Labels, Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { meanOf, varianceOf } from '../statistics/moments.ts'
import { twoSidedP } from '../statistics/normal.ts'
import { normalInterval } from '../statistics/normal-interval.ts'
import { squaredError } from './brier-score.ts'
import { negativeLogLikelihood } from './log-loss.ts'
import { type Loss, lossesOf } from './mean-loss.ts'

/** The losses of two models on the same rows, compared. */
export interface LossComparison {
  /** The mean loss of a less that of b: above 0, b is better. */
  readonly difference: Estimate
  /** The difference in its standard errors; 0 where all losses are alike. */
  readonly z: number
  /** How likely a difference at least as large is where there is none, in either direction. */
  readonly p: number
}

/**
 * Whether two Brier scores differ by more than chance: the paired test of the rows' squared errors, for large samples.
 * @throws RangeError for rows that `checkProbabilities` refuses.
 */
export function compareBrierScore(labels: Labels, a: Scores, b: Scores): LossComparison {
  return compareLosses(labels, a, b, squaredError)
}

/**
 * Whether two log losses differ by more than chance: the paired test of the rows' losses, for large samples.
 * @throws RangeError for rows that `checkProbabilities` refuses.
 */
export function compareLogLoss(labels: Labels, a: Scores, b: Scores): LossComparison {
  return compareLosses(labels, a, b, negativeLogLikelihood)
}

function compareLosses(labels: Labels, a: Scores, b: Scores, loss: Loss): LossComparison {
  const other = lossesOf(labels, b, loss)
  const differences = lossesOf(labels, a, loss).map((value, row) => value - (other[row] as number))
  const difference = meanOf(differences)
  const standardError = Math.sqrt(varianceOf(differences) / differences.length)
  const z = difference === 0 ? 0 : difference / standardError
  return { difference: normalInterval(difference, standardError), z, p: twoSidedP(z) }
}
