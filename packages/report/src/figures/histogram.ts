import type { Labels, Scores } from '@flit-ml/evaluation'

/** A range of probabilities, and which share of either class has its score there. */
export interface HistogramBin {
  readonly from: number
  readonly to: number
  /** Of the positive class. */
  readonly positives: number
  /** Of the other. */
  readonly negatives: number
}

/** The distribution of the probabilities of either class, in bins of equal width from 0 to 1. */
export function histogram(labels: Labels, probabilities: Scores, bins = 20): readonly HistogramBin[] {
  const counts = [new Float64Array(bins), new Float64Array(bins)] as const
  const totals = [0, 0] as [number, number]
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] as 0 | 1
    const bin = Math.min(bins - 1, Math.floor((probabilities[row] as number) * bins))
    counts[label][bin] = (counts[label][bin] as number) + 1
    totals[label]++
  }
  return Array.from({ length: bins }, (_, bin) => ({
    from: bin / bins,
    to: (bin + 1) / bins,
    positives: (counts[1][bin] as number) / totals[1],
    negatives: (counts[0][bin] as number) / totals[0],
  }))
}
