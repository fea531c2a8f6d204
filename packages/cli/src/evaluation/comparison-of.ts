import {
  compareModels,
  compareRegressors,
  comparisonSections,
  type PredictedModel,
  regressorComparisonSections,
  type ScoredModel,
} from '@flit-ml/report'
import type { Found } from './evaluation-of.ts'
import type { EvaluationOptions } from './evaluation-options.ts'
import { measuredOf } from './measured-of.ts'
import { outcomesOf } from './outcomes-of.ts'
import type { Scored } from './score-model.ts'

/** Which of two models is better that answered the same rows, by the figures of their task. */
export function comparisonOf(a: Scored, b: Scored, options: EvaluationOptions): Found {
  if (a.model.info.task === 'regression') {
    const report = compareRegressors(predictedModel(a), predictedModel(b), measuredOf(a.data, options))
    return { report, sections: regressorComparisonSections(report) }
  }
  const report = compareModels(scoredModel(a), scoredModel(b), outcomesOf(a.data, options))
  return { report, sections: comparisonSections(report) }
}

function scoredModel({ model, data, reference }: Scored): ScoredModel {
  return { model: model.info.reference, scores: data.scores, ...(reference && { reference }) }
}

function predictedModel({ model, data, reference }: Scored): PredictedModel {
  return { model: model.info.reference, predictions: data.scores, ...(reference && { reference }) }
}
