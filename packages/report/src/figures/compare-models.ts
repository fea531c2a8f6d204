import {
  type AucComparison,
  compareAuc,
  compareBrierScore,
  compareLogLoss,
  type LossComparison,
  populationStability,
  type Stability,
} from '@flit-ml/evaluation'
import { knownOutcomes } from './known-outcomes.ts'
import { type ModelFigures, modelFigures } from './model-figures.ts'
import { countRows, type Outcomes, type RowCounts, type ScoredModel } from './scored-rows.ts'
import { type Swaps, swapsOf } from './swaps.ts'

/** Two models beside each other on the same rows, as data. */
export interface ComparisonReport {
  readonly rows: RowCounts
  /** The present model, or champion. */
  readonly a: ModelFigures
  /** The one that would take its place. */
  readonly b: ModelFigures
  /** By tests of pairs: each row is scored by both. */
  readonly paired: {
    readonly auc: AucComparison
    readonly brierScore: LossComparison
    readonly logLoss: LossComparison
  }
  readonly swaps: Swaps
  /** How far the scores of b are from those of a, on all rows: whether a's cut-offs can be kept. */
  readonly scoreShift: Stability
}

/**
 * Which of two models is better, and what changes when b takes the place of a.
 * @throws RangeError where the rows whose outcome is known are not of both classes, or a score is no probability.
 */
export function compareModels(a: ScoredModel, b: ScoredModel, outcomes: Outcomes): ComparisonReport {
  const { labels, of } = knownOutcomes(outcomes)
  const figures = { a: modelFigures(a, outcomes), b: modelFigures(b, outcomes) }
  const [scoresOfA, scoresOfB] = [of(a.scores), of(b.scores)]
  return {
    rows: countRows(outcomes),
    ...figures,
    paired: {
      auc: compareAuc(labels, scoresOfA, scoresOfB),
      brierScore: compareBrierScore(labels, scoresOfA, scoresOfB),
      logLoss: compareLogLoss(labels, scoresOfA, scoresOfB),
    },
    swaps: swapsOf(
      outcomes,
      { scores: a.scores, cutOff: figures.a.cutOff },
      { scores: b.scores, cutOff: figures.b.cutOff },
    ),
    scoreShift: populationStability(a.scores, b.scores),
  }
}
