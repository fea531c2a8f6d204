import { checkProbabilities, type Labels, type Scores } from '../check-rows.ts'
import { mergeClasses, type SplitScores, splitClasses } from '../ranking/split-classes.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { meanOf } from '../statistics/moments.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'

/** Rows of similar probability: what was said, and what happened. */
export interface ReliabilityBin {
  readonly count: number
  readonly meanProbability: number
  /** The share of the positive class. */
  readonly positiveRate: Estimate
}

/**
 * The reliability table by bins of equal size, rising: each bin reaches up to a quantile of the probabilities, equal
 * probabilities share a bin, and a bin that is left empty by that is left out. The bins are those of scikit-learn's
 * `calibration_curve(strategy='quantile')`.
 * @throws RangeError for rows that `checkProbabilities` refuses, and for a number of bins that is not whole or below 1.
 */
export function reliability(labels: Labels, probabilities: Scores, bins = 10): readonly ReliabilityBin[] {
  checkProbabilities(labels, probabilities)
  return reliabilityOf(splitClasses(labels, probabilities), bins)
}

/** The same of probabilities that are split already. */
export function reliabilityOf(classes: SplitScores, bins = 10): readonly ReliabilityBin[] {
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} bins cannot be: give a whole number above 0.`)
  const { positive } = classes
  const all = mergeClasses(classes)
  const found: ReliabilityBin[] = []
  let [start, positives] = [0, 0]
  for (let bin = 1; bin <= bins; bin++) {
    const edge = all[Math.floor(((all.length - 1) * bin) / bins)] as number
    const [end, upTo] = [endOf(all, edge, start), endOf(positive, edge, positives)]
    const count = end - start
    if (count > 0) {
      const meanProbability = meanOf(all.subarray(start, end))
      found.push({ count, meanProbability, positiveRate: wilsonInterval(upTo - positives, count) })
    }
    ;[start, positives] = [end, upTo]
  }
  return found
}

/** Where the values, which rise, first exceed an edge, from `start` on. */
function endOf(sorted: Float64Array, edge: number, start: number): number {
  let end = start
  while (end < sorted.length && (sorted[end] as number) <= edge) end++
  return end
}
