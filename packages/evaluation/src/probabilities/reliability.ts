import { checkProbabilities, type Labels, type Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
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
  const edges = quantiles(probabilities, bins)
  const tallies = edges.map(() => ({ count: 0, positives: 0, sum: 0 }))
  for (let row = 0; row < labels.length; row++) {
    const probability = probabilities[row] as number
    const tally = tallies[edges.findIndex((edge) => probability <= edge)] as (typeof tallies)[number]
    tally.count++
    tally.positives += labels[row] as number
    tally.sum += probability
  }
  return tallies
    .filter(({ count }) => count > 0)
    .map(({ count, positives, sum }) => ({
      count,
      meanProbability: sum / count,
      positiveRate: wilsonInterval(positives, count),
    }))
}

/** The upper edge of each bin; the last is the highest value. */
function quantiles(values: Scores, bins: number): number[] {
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} bins cannot be: give a whole number above 0.`)
  const sorted = Float64Array.from(values).sort()
  return Array.from({ length: bins }, (_, bin) => {
    return sorted[Math.floor(((sorted.length - 1) * (bin + 1)) / bins)] as number
  })
}
