import type { LoadedModel } from '@flit-ml/core'
import { type Evaluation, evaluate, type GroupFigures, groupFigures } from '@flit-ml/evaluation'
import type { Holdout } from '../holdout.ts'

/** What a card says of a binary classifier's answers to a holdout. */
export interface HoldoutFigures {
  readonly positive: string
  readonly evaluation: Evaluation
  /** The probability from which on the fairness tables turn a row away: the share of the positive class. */
  readonly cutOff: number
  /** The groups of each protected attribute. */
  readonly fairness: Readonly<Record<string, readonly GroupFigures[]>>
}

/** Asks the model for the whole holdout. */
export async function holdoutFigures(model: LoadedModel, holdout: Holdout): Promise<HoldoutFigures> {
  const { rows, labels, positive, groups = {} } = holdout
  const probabilities = await model.predictProba(rows)
  const evaluation = evaluate(labels, probabilities)
  const cutOff = evaluation.positives / evaluation.count
  const fairness = Object.entries(groups).map(([attribute, of]) => [
    attribute,
    groupFigures(labels, probabilities, of, cutOff),
  ])
  return { positive, evaluation, cutOff, fairness: Object.fromEntries(fairness) }
}
