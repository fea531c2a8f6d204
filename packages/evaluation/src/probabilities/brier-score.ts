import type { Labels, Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { meanLoss } from './mean-loss.ts'

/**
 * The mean squared difference between probability and label: 0 is best, 1 worst.
 *
 * Source: Brier 1950, Monthly Weather Review 78:1–3, in the form for two classes (half of the original).
 * @throws RangeError for rows that `checkProbabilities` refuses.
 */
export function brierScore(labels: Labels, probabilities: Scores): Estimate {
  return meanLoss(labels, probabilities, squaredError, { min: 0, max: 1 })
}

export function squaredError(label: number, probability: number): number {
  return (probability - label) ** 2
}
