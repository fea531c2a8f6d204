/** A range of residuals, and which share of all rows has its own there. */
export interface ResidualBin {
  readonly from: number
  readonly to: number
  readonly share: number
}

/**
 * The distribution of residuals, in bins of equal width over all but the lowest and the highest hundredth of the rows, which a few
 * extreme ones would else stretch; a single bin where these are all the same.
 */
export function residualHistogram(
  outcomes: readonly number[],
  predictions: readonly number[],
  bins = 20,
): readonly ResidualBin[] {
  const rising = Float64Array.from(outcomes, (outcome, row) => outcome - (predictions[row] as number)).sort()
  const tail = Math.floor(rising.length / 100)
  const inner = rising.subarray(tail, rising.length - tail)
  const [from, to] = [inner[0] ?? 0, inner.at(-1) ?? 0]
  if (from === to) return [{ from: from - 0.5, to: to + 0.5, share: inner.length / rising.length }]
  const counts = new Array<number>(bins).fill(0)
  for (const residual of inner) {
    const bin = Math.min(bins - 1, Math.floor((bins * (residual - from)) / (to - from)))
    counts[bin] = (counts[bin] as number) + 1
  }
  const edge = (bin: number): number => from + (bin * (to - from)) / bins
  return counts.map((count, bin) => ({ from: edge(bin), to: edge(bin + 1), share: count / rising.length }))
}
