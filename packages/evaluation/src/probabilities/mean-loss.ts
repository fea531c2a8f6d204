import { checkProbabilities, type Labels, type Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import type { Range } from '../statistics/normal-interval.ts'

/** What an answer costs, given what really happened (0 or 1). */
export type Loss = (label: number, probability: number) => number

/** The mean of a loss over the rows, with the interval of a mean: ± z · s/√N. */
export function meanLoss(labels: Labels, probabilities: Scores, loss: Loss, range: Range): Estimate {
  return meanInterval(lossesOf(labels, probabilities, loss), range)
}

/** The loss of each row. */
export function lossesOf(labels: Labels, probabilities: Scores, loss: Loss): Float64Array {
  checkProbabilities(labels, probabilities)
  const losses = new Float64Array(labels.length)
  for (let row = 0; row < losses.length; row++) {
    losses[row] = loss(labels[row] as number, probabilities[row] as number)
  }
  return losses
}
