import { countMeasured, type Measured, type MeasuredCounts, type PredictedModel } from './measured.ts'
import { type RegressorFigures, regressorFigures } from './regressor-figures.ts'

/** How good one regression is, as data. */
export interface RegressorReport extends RegressorFigures {
  readonly rows: MeasuredCounts
}

/**
 * Every figure of a regression on rows that it has not seen.
 * @throws RangeError where the known outcomes are all the same, or a number is not finite.
 */
export function evaluateRegressor(model: PredictedModel, data: Measured): RegressorReport {
  return { rows: countMeasured(data), ...regressorFigures(model, data) }
}
