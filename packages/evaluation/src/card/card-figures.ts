import { type GroupFigures, groupFigures } from '../approval/group-figures.ts'
import type { Labels, Scores } from '../check-rows.ts'
import { type Evaluation, evaluate } from '../evaluate.ts'

/** What a card says of a binary classifier's answers to a holdout. */
export interface CardFigures {
  readonly positive: string
  readonly evaluation: Evaluation
  /** The probability from which on the fairness tables turn a row away: the share of the positive class. */
  readonly cutOff: number
  /** The groups of each protected attribute. */
  readonly fairness: Readonly<Record<string, readonly GroupFigures[]>>
}

/** What really happened to the rows of a holdout. */
export interface HoldoutOutcome {
  readonly labels: Labels
  /** What the positive class is called, such as `bad`. */
  readonly positive: string
  /** For each protected attribute, such as `ageBand`, the group of every row. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
}

/**
 * The figures of a card, from the probabilities that a model gave to the rows of a holdout.
 * @throws RangeError for rows that `evaluate` refuses.
 */
export function cardFigures({ labels, positive, groups = {} }: HoldoutOutcome, probabilities: Scores): CardFigures {
  const evaluation = evaluate(labels, probabilities)
  const cutOff = evaluation.positives / evaluation.count
  const fairness = Object.entries(groups).map(([attribute, of]) => [
    attribute,
    groupFigures(labels, probabilities, of, cutOff),
  ])
  return { positive, evaluation, cutOff, fairness: Object.fromEntries(fairness) }
}
