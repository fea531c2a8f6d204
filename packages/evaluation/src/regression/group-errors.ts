import { rowsByGroup } from '../rows-by-group.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { meanOf } from '../statistics/moments.ts'
import { meanAbsoluteError } from './mean-absolute-error.ts'
import { meanResidual } from './mean-residual.ts'
import { rootMeanSquaredError } from './root-mean-squared-error.ts'

/** How wrong a regression is about a group. */
export interface GroupErrors {
  readonly group: string
  readonly count: number
  readonly meanOutcome: number
  /** What happened less what was said: above 0, the model says too little of this group. */
  readonly meanResidual: Estimate
  readonly mae: Estimate
  readonly rmse: Estimate
}

/**
 * The errors of each group, sorted by the group's name.
 * @throws RangeError for rows that `residualsOf` refuses, and where not every row has its group.
 */
export function groupErrors(
  outcomes: ArrayLike<number>,
  predictions: ArrayLike<number>,
  groups: ArrayLike<string>,
): readonly GroupErrors[] {
  return rowsByGroup(groups, outcomes.length).map(([group, rows]) => {
    const of = (values: ArrayLike<number>): Float64Array => Float64Array.from(rows, (row) => values[row] as number)
    const [happened, said] = [of(outcomes), of(predictions)]
    return {
      group,
      count: rows.length,
      meanOutcome: meanOf(happened),
      meanResidual: meanResidual(happened, said),
      mae: meanAbsoluteError(happened, said),
      rmse: rootMeanSquaredError(happened, said),
    }
  })
}
