import type { Estimate } from '../statistics/estimate.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import { residualsOf } from './residuals-of.ts'

/**
 * The root of the mean squared residual: 0 is best. Its interval is that of the mean squared residual, of whose ends the root is
 * taken.
 * @throws RangeError for rows that `residualsOf` refuses.
 */
export function rootMeanSquaredError(outcomes: ArrayLike<number>, predictions: ArrayLike<number>): Estimate {
  const squares = residualsOf(outcomes, predictions).map((residual) => residual ** 2)
  const { value, low, high } = meanInterval(squares, { min: 0 })
  return { value: Math.sqrt(value), low: Math.sqrt(low), high: Math.sqrt(high) }
}
