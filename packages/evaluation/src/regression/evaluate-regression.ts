import type { Estimate } from '../statistics/estimate.ts'
import { meanAbsoluteError } from './mean-absolute-error.ts'
import { meanResidual } from './mean-residual.ts'
import { rSquared } from './r-squared.ts'
import { type ResidualQuantile, residualQuantiles } from './residual-quantiles.ts'
import { rootMeanSquaredError } from './root-mean-squared-error.ts'

/** How good a regression is on rows that it has not seen. A residual is what happened less what was said. */
export interface RegressionEvaluation {
  readonly count: number
  readonly rmse: Estimate
  readonly mae: Estimate
  readonly rSquared: Estimate
  readonly meanResidual: Estimate
  readonly residualQuantiles: readonly ResidualQuantile[]
}

/**
 * Every figure of a regression, from what it said.
 * @throws RangeError for rows that `residualsOf` refuses, and where all outcomes are the same.
 */
export function evaluateRegression(outcomes: ArrayLike<number>, predictions: ArrayLike<number>): RegressionEvaluation {
  return {
    count: outcomes.length,
    rmse: rootMeanSquaredError(outcomes, predictions),
    mae: meanAbsoluteError(outcomes, predictions),
    rSquared: rSquared(outcomes, predictions),
    meanResidual: meanResidual(outcomes, predictions),
    residualQuantiles: residualQuantiles(outcomes, predictions),
  }
}
