import { evaluateModel, evaluateRegressor, evaluationSections, regressorSections, type Section } from '@flit-ml/report'
import type { EvaluationOptions } from './evaluation-options.ts'
import { measuredOf } from './measured-of.ts'
import { outcomesOf } from './outcomes-of.ts'
import type { Scored } from './score-model.ts'

/** A report as data, and what is said of it. */
export interface Found {
  readonly report: object
  readonly sections: readonly Section[]
}

/** How good a model is, by the figures of its task. */
export function evaluationOf({ model, data, reference }: Scored, options: EvaluationOptions): Found {
  const answered = { model: model.info.reference, ...(reference && { reference }) }
  if (model.info.task === 'regression') {
    const report = evaluateRegressor({ ...answered, predictions: data.scores }, measuredOf(data, options))
    return { report, sections: regressorSections(report) }
  }
  const report = evaluateModel({ ...answered, scores: data.scores }, outcomesOf(data, options))
  return { report, sections: evaluationSections(report) }
}
