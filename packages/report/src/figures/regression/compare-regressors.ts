import {
  compareAbsoluteErrors,
  compareSquaredErrors,
  type LossComparison,
  populationStability,
  type Stability,
} from '@flit-ml/evaluation'
import { countMeasured, knownMeasured, type Measured, type MeasuredCounts, type PredictedModel } from './measured.ts'
import { type RegressorFigures, regressorFigures } from './regressor-figures.ts'

/** Two regressions beside each other on the same rows, as data. */
export interface RegressorComparison {
  readonly rows: MeasuredCounts
  /** The present model, or champion. */
  readonly a: RegressorFigures
  /** The one that would take its place. */
  readonly b: RegressorFigures
  /** By tests of pairs: each row is answered by both. */
  readonly paired: { readonly absoluteErrors: LossComparison; readonly squaredErrors: LossComparison }
  /** How far the predictions of b are from those of a, on all rows. */
  readonly predictionShift: Stability
}

/**
 * Which of two regressions is nearer to what happened.
 * @throws RangeError where the known outcomes are all the same, or a number is not finite.
 */
export function compareRegressors(a: PredictedModel, b: PredictedModel, data: Measured): RegressorComparison {
  const { outcomes, of } = knownMeasured(data)
  const [saidByA, saidByB] = [of(a.predictions), of(b.predictions)]
  return {
    rows: countMeasured(data),
    a: regressorFigures(a, data),
    b: regressorFigures(b, data),
    paired: {
      absoluteErrors: compareAbsoluteErrors(outcomes, saidByA, saidByB),
      squaredErrors: compareSquaredErrors(outcomes, saidByA, saidByB),
    },
    predictionShift: populationStability(a.predictions, b.predictions),
  }
}
