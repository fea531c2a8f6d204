import { evaluateRegression, type RegressionEvaluation } from '../regression/evaluate-regression.ts'
import { type GroupErrors, groupErrors } from '../regression/group-errors.ts'
import type { HoldoutOutcome } from './card-figures.ts'

/** What a card says of a regression's answers to a holdout. */
export interface RegressionFigures {
  readonly evaluation: RegressionEvaluation
  /** The groups of each protected attribute. */
  readonly fairness: Readonly<Record<string, readonly GroupErrors[]>>
}

/**
 * The figures of a card, from what a regression said of the rows of a holdout.
 * @throws RangeError for rows that `evaluateRegression` refuses.
 */
export function regressionFigures(
  { labels, groups = {} }: Pick<HoldoutOutcome, 'labels' | 'groups'>,
  predictions: ArrayLike<number>,
): RegressionFigures {
  const fairness = Object.entries(groups).map(([attribute, of]) => [attribute, groupErrors(labels, predictions, of)])
  return { evaluation: evaluateRegression(labels, predictions), fairness: Object.fromEntries(fairness) }
}
