import { type ModelFigures, modelFigures } from './model-figures.ts'
import { countRows, type Outcomes, type RowCounts, type ScoredModel } from './scored-rows.ts'

/** How good one model is, as data. */
export interface EvaluationReport extends ModelFigures {
  readonly rows: RowCounts
}

/**
 * Every figure of a model on rows that it has not seen.
 * @throws RangeError where the rows whose outcome is known are not of both classes, or a score is no probability.
 */
export function evaluateModel(model: ScoredModel, outcomes: Outcomes): EvaluationReport {
  return { rows: countRows(outcomes), ...modelFigures(model, outcomes) }
}
