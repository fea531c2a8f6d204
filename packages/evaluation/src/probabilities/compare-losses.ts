import type { Labels, Scores } from '../check-rows.ts'
import { type LossComparison, pairedTest } from '../statistics/paired-test.ts'
import { squaredError } from './brier-score.ts'
import { negativeLogLikelihood } from './log-loss.ts'
import { type Loss, lossesOf } from './mean-loss.ts'

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
  return pairedTest(lossesOf(labels, a, loss), lossesOf(labels, b, loss))
}
