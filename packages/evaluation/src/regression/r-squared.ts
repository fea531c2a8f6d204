import type { Estimate } from '../statistics/estimate.ts'
import { meanOf, varianceOf } from '../statistics/moments.ts'
import { normalInterval } from '../statistics/normal-interval.ts'
import { residualsOf } from './residuals-of.ts'

/**
 * 1 − the squared residuals over the squared distances from the mean outcome: 1 is best, 0 what saying the mean always gives, and
 * below 0 is worse than that. Its interval is that of a ratio of two means by the delta method: ± z · s/(m √N), with s the standard
 * deviation of the squared residuals less the ratio times the squared distances, and m the mean of those distances.
 *
 * Source: Oehlert 1992, The American Statistician 46:27–29.
 * @throws RangeError for rows that `residualsOf` refuses, and where all outcomes are the same.
 */
export function rSquared(outcomes: ArrayLike<number>, predictions: ArrayLike<number>): Estimate {
  const squares = residualsOf(outcomes, predictions).map((residual) => residual ** 2)
  const values = Float64Array.from(outcomes)
  const mean = meanOf(values)
  const distances = values.map((value) => (value - mean) ** 2)
  const spread = meanOf(distances)
  if (spread === 0) throw new RangeError(`Every outcome is ${values[0]}: rows of different outcomes are needed.`)
  const ratio = meanOf(squares) / spread
  const influences = squares.map((square, row) => square - ratio * (distances[row] as number))
  return normalInterval(1 - ratio, Math.sqrt(varianceOf(influences) / influences.length) / spread, { max: 1 })
}
