import type { Labels, Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { auc } from './auc.ts'

/**
 * The Gini coefficient, or accuracy ratio: 2 · AUC − 1, from −1 to 1; 0 guesses.
 * @throws RangeError for rows that `checkRows` refuses.
 */
export function gini(labels: Labels, scores: Scores): Estimate {
  const { value, low, high } = auc(labels, scores)
  return { value: 2 * value - 1, low: 2 * low - 1, high: 2 * high - 1 }
}
