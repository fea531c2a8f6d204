/** A range of scores, and which share of them is there. */
export interface ScoreBin {
  readonly from: number
  readonly to: number
  readonly share: number
}

/** Bins of equal width: from 0 to 1 for probabilities, else from the least score to the greatest. Without scores there are none. */
export function scoreHistogram(scores: Float64Array, bins = 20): readonly ScoreBin[] {
  if (scores.length === 0) return []
  let [low, high] = [0, 1]
  for (const score of scores) [low, high] = [Math.min(low, score), Math.max(high, score)]
  const width = (high - low) / bins
  const counts = new Float64Array(bins)
  for (const score of scores) {
    const bin = Math.min(bins - 1, Math.floor((score - low) / width))
    counts[bin] = (counts[bin] as number) + 1
  }
  return Array.from(counts, (count, bin) => ({
    from: low + bin * width,
    to: low + (bin + 1) * width,
    share: count / scores.length,
  }))
}
