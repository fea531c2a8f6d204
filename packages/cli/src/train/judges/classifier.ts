import {
  type AucComparison,
  auc,
  brierScore,
  type CardFigures,
  cardFigures,
  compareAuc,
  logLoss,
  renderFigures,
} from '@flit-ml/evaluation'
import { describeAucComparison, describeCardFigures } from './describe-classifier.ts'
import { count, decimal, range } from './format.ts'
import type { Findings, Judge } from './judge.ts'

export interface FoldFigures {
  readonly auc: number
  readonly logLoss: number
  readonly brierScore: number
}

export interface ClassifierFindings extends Findings {
  readonly fold: FoldFigures
  readonly holdout: CardFigures
  readonly comparison: AucComparison
}

/** Judges binary classifiers by how they rank, and by how far their probabilities can be trusted. */
export const classifier: Judge<ClassifierFindings> = {
  ask: (model, rows) => model.predictProba(rows),
  judgeFold: (labels, probabilities) => ({
    auc: auc(labels, probabilities).value,
    logLoss: logLoss(labels, probabilities).value,
    brierScore: brierScore(labels, probabilities).value,
  }),
  foldFigures: [
    { name: 'auc', label: 'AUC', of: (fold) => fold.auc, show: decimal },
    { name: 'logLoss', label: 'log loss', of: (fold) => fold.logLoss, show: decimal },
  ],
  judgeHoldout: (holdout, probabilities, positive) => cardFigures({ ...holdout, positive }, probabilities),
  compare: compareAuc,
  describe: describeCardFigures,
  describeComparison: describeAucComparison,
  summarize({ evaluation }, comparison) {
    const { value } = evaluation.auc
    const before = comparison ? `, ${decimal(comparison.b.value)} before` : ''
    return `AUC ${decimal(value)} (${range(evaluation.auc, decimal)}) on ${count(evaluation.count)} rows held out${before}`
  },
  renderCard: renderFigures,
}
