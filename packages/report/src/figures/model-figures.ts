import {
  type CutOffFigures,
  cutOffAt,
  cutOffTable,
  type Estimate,
  type Evaluation,
  evaluate,
  type Gain,
  gains,
  gini,
  populationStability,
  type Stability,
} from '@flit-ml/evaluation'
import { type Fairness, fairnessOf } from './fairness.ts'
import { type HistogramBin, histogram } from './histogram.ts'
import { knownOutcomes } from './known-outcomes.ts'
import { type RocPoint, roc } from './roc.ts'
import type { Outcomes, ScoredModel } from './scored-rows.ts'

/** All figures of one model. Unless it says otherwise, a figure is of the rows whose outcome is known. */
export interface ModelFigures {
  readonly model: string
  readonly evaluation: Evaluation
  readonly gini: Estimate
  readonly roc: readonly RocPoint[]
  readonly gains: readonly Gain[]
  readonly distribution: readonly HistogramBin[]
  /** The score at which the share to be approved of all rows is; at or above it a row is turned away. */
  readonly cutOff: number
  /** What the cut-offs do that approve 10 % of all rows, 20 %, and so on to 90 %. */
  readonly cutOffs: readonly CutOffFigures[]
  readonly fairness: readonly Fairness[]
  /** How far the scores of all rows are from those of the reference rows. */
  readonly drift?: Stability
}

const approvalRates = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** @throws RangeError for rows that `checkProbabilities` of the evaluation refuses, such as those of one class alone. */
export function modelFigures({ model, scores, reference }: ScoredModel, outcomes: Outcomes): ModelFigures {
  const known = knownOutcomes(outcomes)
  const { labels } = known
  const knownScores = known.of(scores)
  const evaluation = evaluate(labels, knownScores)
  // What is sorted already is sorted again in less time.
  const rising = Float64Array.from(scores).sort()
  const cutOff = cutOffAt(rising, outcomes.approve ?? 0.8)
  const cutOffs = approvalRates.map((rate) => cutOffAt(rising, rate))
  return {
    model,
    evaluation,
    gini: gini(labels, knownScores),
    roc: roc(labels, knownScores),
    gains: gains(labels, knownScores),
    distribution: histogram(labels, knownScores),
    cutOff,
    cutOffs: cutOffTable(labels, knownScores, cutOffs),
    fairness: fairnessOf(outcomes, known, scores, cutOff),
    ...(reference && { drift: populationStability(reference, scores) }),
  }
}
