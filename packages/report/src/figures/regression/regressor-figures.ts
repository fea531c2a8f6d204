import {
  evaluateRegression,
  type GroupErrors,
  groupErrors,
  type PredictionBin,
  populationStability,
  predictionBins,
  type RegressionEvaluation,
  type Stability,
} from '@flit-ml/evaluation'
import { knownMeasured, type Measured, type PredictedModel } from './measured.ts'
import { type ResidualBin, residualHistogram } from './residual-histogram.ts'

/** The errors of a regression about the groups of an attribute. */
export interface AttributeErrors {
  readonly attribute: string
  readonly groups: readonly GroupErrors[]
}

/** All figures of one regression. Unless it says otherwise, a figure is of the rows whose outcome is known. */
export interface RegressorFigures {
  readonly model: string
  readonly evaluation: RegressionEvaluation
  /** What happened by what was said. */
  readonly predictions: readonly PredictionBin[]
  readonly residuals: readonly ResidualBin[]
  readonly groups: readonly AttributeErrors[]
  /** How far the predictions of all rows are from those of the reference rows. */
  readonly drift?: Stability
}

/** @throws RangeError for rows that `evaluateRegression` refuses, such as those whose outcomes are all the same. */
export function regressorFigures({ model, predictions, reference }: PredictedModel, data: Measured): RegressorFigures {
  const known = knownMeasured(data)
  const { outcomes } = known
  const said = known.of(predictions)
  return {
    model,
    evaluation: evaluateRegression(outcomes, said),
    predictions: predictionBins(outcomes, said),
    residuals: residualHistogram(outcomes, said),
    groups: Object.entries(data.groups ?? {}).map(([attribute, groups]) => ({
      attribute,
      groups: groupErrors(outcomes, said, known.of(groups)),
    })),
    ...(reference && { drift: populationStability(reference, predictions) }),
  }
}
