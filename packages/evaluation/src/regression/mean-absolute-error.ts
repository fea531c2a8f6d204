import type { Estimate } from '../statistics/estimate.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import { residualsOf } from './residuals-of.ts'

/**
 * The mean distance of what was said from what happened: 0 is best.
 * @throws RangeError for rows that `residualsOf` refuses.
 */
export function meanAbsoluteError(outcomes: ArrayLike<number>, predictions: ArrayLike<number>): Estimate {
  return meanInterval(residualsOf(outcomes, predictions).map(Math.abs), { min: 0 })
}
