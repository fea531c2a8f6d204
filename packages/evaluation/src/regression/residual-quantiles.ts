import { residualsOf } from './residuals-of.ts'

export interface ResidualQuantile {
  /** The share of the rows whose residual is at most this one, such as 0.05. */
  readonly share: number
  readonly residual: number
}

const shares = [0.05, 0.25, 0.5, 0.75, 0.95]

/**
 * How residuals, what happened less what was said, are spread: between neighbours, the quantiles are interpolated, as by
 * `numpy.quantile`.
 *
 * Source: Hyndman and Fan 1996, The American Statistician 50:361–365, definition 7.
 * @throws RangeError for rows that `residualsOf` refuses.
 */
export function residualQuantiles(
  outcomes: ArrayLike<number>,
  predictions: ArrayLike<number>,
): readonly ResidualQuantile[] {
  const sorted = residualsOf(outcomes, predictions).sort()
  return shares.map((share) => ({ share, residual: quantileOf(sorted, share) }))
}

function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] as number
  const above = sorted[Math.ceil(place)] as number
  return below + (place - Math.floor(place)) * (above - below)
}
