import { checkProbabilities, type Labels, type Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { meanOf, varianceOf } from '../statistics/moments.ts'
import { normalInterval } from '../statistics/normal-interval.ts'
import { clipProbability } from './clip-probability.ts'
import { fitIntercept, fitLine } from './logistic-fit.ts'

/** How far probabilities can be taken at their word: an intercept of 0 and a slope of 1 are right. */
export interface Calibration {
  /** In log-odds. Above 0: the positive class comes more often than the probabilities say; below 0: less often. */
  readonly intercept: Estimate
  /**
   * Below 1: the probabilities are too extreme; above 1: not extreme enough. Absent where the rows do not determine it:
   * all probabilities are alike, or they separate the classes.
   */
  readonly slope?: Estimate
}

/**
 * Calibration by logistic recalibration. The intercept is that of logit P(y = 1) = a + logit p ("in the large"), the
 * slope that of logit P(y = 1) = a + b · logit p; both by maximum likelihood, with Wald intervals. Probabilities are
 * clipped as `clipProbability` says.
 *
 * Sources: Cox 1958, Biometrika 45:562–565; Van Calster et al. 2019, BMC Medicine 17:230.
 * @throws RangeError for rows that `checkProbabilities` refuses.
 */
export function calibration(labels: Labels, probabilities: Scores): Calibration {
  checkProbabilities(labels, probabilities)
  const logits = logitsOf(probabilities)
  const atSlopeOne = fitIntercept(labels, logits)
  const intercept = normalInterval(atSlopeOne.intercept, Math.sqrt(1 / atSlopeOne.information[0]))
  return overlaps(labels, logits) ? { intercept, slope: slopeOf(labels, logits) } : { intercept }
}

function slopeOf(labels: Labels, logits: Float64Array): Estimate {
  const mean = meanOf(logits)
  const deviation = Math.sqrt(varianceOf(logits))
  const { slope, information } = fitLine(
    labels,
    logits.map((value) => (value - mean) / deviation),
  )
  const [ofIntercept, mixed, ofSlope] = information
  const standardError = Math.sqrt(ofIntercept / (ofIntercept * ofSlope - mixed ** 2))
  return normalInterval(slope / deviation, standardError / deviation)
}

function logitsOf(probabilities: Scores): Float64Array {
  const logits = new Float64Array(probabilities.length)
  for (let row = 0; row < logits.length; row++) {
    const clipped = clipProbability(probabilities[row] as number)
    logits[row] = Math.log(clipped / (1 - clipped))
  }
  return logits
}

/** Whether some score of each class lies above one of the other: without that, no finite slope is the likeliest. */
function overlaps(labels: Labels, scores: Float64Array): boolean {
  const lowest = [Infinity, Infinity] as [number, number]
  const highest = [-Infinity, -Infinity] as [number, number]
  for (let row = 0; row < scores.length; row++) {
    const label = labels[row] as 0 | 1
    lowest[label] = Math.min(lowest[label], scores[row] as number)
    highest[label] = Math.max(highest[label], scores[row] as number)
  }
  return highest[0] > lowest[1] && highest[1] > lowest[0]
}
