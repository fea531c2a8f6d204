import type { Estimate } from '../statistics/estimate.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import { residualsOf } from './residuals-of.ts'

/**
 * The mean of what happened less what was said: above 0, the model says too little.
 * @throws RangeError for rows that `residualsOf` refuses.
 */
export function meanResidual(outcomes: ArrayLike<number>, predictions: ArrayLike<number>): Estimate {
  return meanInterval(residualsOf(outcomes, predictions))
}
