import type { Labels, Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { clipProbability } from './clip-probability.ts'
import { meanLoss } from './mean-loss.ts'

/**
 * The mean of −ln(probability of what really happened), in nats: 0 is best. Probabilities are clipped as
 * `clipProbability` says, so that one wrong certainty costs 36 and not infinity.
 * @throws RangeError for rows that `checkProbabilities` refuses.
 */
export function logLoss(labels: Labels, probabilities: Scores): Estimate {
  return meanLoss(labels, probabilities, negativeLogLikelihood, { min: 0 })
}

export function negativeLogLikelihood(label: number, probability: number): number {
  const clipped = clipProbability(probability)
  return -Math.log(label === 1 ? clipped : 1 - clipped)
}
