import {
  compareAbsoluteErrors,
  compareSquaredErrors,
  type LossComparison,
  meanAbsoluteError,
  quantity,
  type RegressionFigures,
  regressionFigures,
  renderRegressionFigures,
  rootMeanSquaredError,
} from '@flit-ml/evaluation'
import type { LabelledData } from '../labelled-data.ts'
import { describeErrorComparison, describeRegressionFigures } from './describe-regressor.ts'
import { count, decimal, range } from './format.ts'
import type { Findings, Judge } from './judge.ts'

export interface RegressionFold {
  readonly rmse: number
  readonly mae: number
}

/** Two regressions' errors on the same rows. */
export interface ErrorComparison {
  /** What the released model's were. */
  readonly before: RegressionFold
  readonly squared: LossComparison
  readonly absolute: LossComparison
}

export interface RegressorFindings extends Findings {
  readonly fold: RegressionFold
  readonly holdout: RegressionFigures
  readonly comparison: ErrorComparison
}

/** Judges regressions by how far they are off. */
export const regressor: Judge<RegressorFindings> = {
  ask: async (model, rows) => Float64Array.from(await model.predict(rows), ({ value }) => value as number),
  judgeFold: errorsOf,
  foldFigures: [
    { name: 'rmse', label: 'RMSE', of: (fold) => fold.rmse, show: quantity },
    { name: 'mae', label: 'MAE', of: (fold) => fold.mae, show: quantity },
  ],
  judgeHoldout: regressionFigures,
  compare: (outcomes, after, before) => ({
    before: errorsOf(outcomes, before),
    squared: compareSquaredErrors(outcomes, after, before),
    absolute: compareAbsoluteErrors(outcomes, after, before),
  }),
  describe: describeRegressionFigures,
  describeComparison: describeErrorComparison,
  summarize({ evaluation: { rmse, rSquared, count: rows } }, comparison) {
    const before = comparison ? `, RMSE ${quantity(comparison.before.rmse)} before` : ''
    const [error, explained] = [quantity(rmse.value), decimal(rSquared.value)]
    return `RMSE ${error} (${range(rmse, quantity)}) and R² ${explained} on ${count(rows)} rows held out${before}`
  },
  renderCard: renderRegressionFigures,
}

function errorsOf(outcomes: LabelledData['labels'], predictions: Float64Array): RegressionFold {
  return {
    rmse: rootMeanSquaredError(outcomes, predictions).value,
    mae: meanAbsoluteError(outcomes, predictions).value,
  }
}
