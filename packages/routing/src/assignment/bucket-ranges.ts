/** From the first to before the second. */
export type BucketRange = readonly [from: number, to: number]

/**
 * The part of the buckets that each of so many variations has, as GrowthBook lays them out: by weight one after the other,
 * of each the first `coverage`. Weights that are not as many, or do not sum to 1, are taken for equal.
 */
export function bucketRanges(count: number, coverage = 1, weights: readonly number[] = []): BucketRange[] {
  const covered = Math.min(Math.max(coverage, 0), 1)
  let from = 0
  return (areWeights(weights, count) ? weights : equalWeights(count)).map((weight) => {
    const start = from
    from += weight
    return [start, start + covered * weight]
  })
}

export function equalWeights(count: number): number[] {
  return count <= 0 ? [] : new Array<number>(count).fill(1 / count)
}

function areWeights(weights: readonly number[], count: number): boolean {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.length === count && total >= 0.99 && total <= 1.01
}
