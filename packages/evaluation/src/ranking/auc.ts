import { checkRows, type Labels, type Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { meanOf, varianceOf } from '../statistics/moments.ts'
import { normalInterval } from '../statistics/normal-interval.ts'
import type { ClassPlacements } from './class-placements.ts'
import { placements } from './placements.ts'
import { type SplitScores, splitClasses } from './split-classes.ts'

/**
 * The area under the ROC curve: the probability that a row of the positive class scores above one of the other, a tie
 * counting half. Its interval is DeLong's, cut off at 0 and 1: with m positives, n negatives, and the placements V of
 * each class among the other, the variance is var(V₁)/m + var(V₀)/n. O(N log N).
 *
 * The interval is all of [0, 1] where a class has a single row, and has no width at an AUC of 0 or 1.
 *
 * Sources: DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837–845; by ranks as in Sun & Xu 2014, IEEE Signal
 * Processing Letters 21:1389–1393.
 * @throws RangeError for rows that `checkRows` refuses.
 */
export function auc(labels: Labels, scores: Scores): Estimate {
  checkRows(labels, scores)
  return aucOf(splitClasses(labels, scores))
}

/** The same of scores that are split already. */
export function aucOf({ positive, negative }: SplitScores): Estimate {
  return aucFrom({ positive: placements(positive, negative), negative: placements(negative, positive) })
}

/** The same of placements; those of the negative rows may be above or below. */
export function aucFrom({ positive, negative }: ClassPlacements): Estimate {
  const variance = varianceOf(positive) / positive.length + varianceOf(negative) / negative.length
  return normalInterval(meanOf(positive), Math.sqrt(variance), { min: 0, max: 1 })
}
