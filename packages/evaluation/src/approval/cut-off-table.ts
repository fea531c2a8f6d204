import { checkRows, type Labels, type Scores } from '../check-rows.ts'
import { splitClasses } from '../ranking/split-classes.ts'
import { countBelow } from '../statistics/count-below.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'

/** What a cut-off does, where a score at or above it turns a row away. */
export interface CutOffFigures {
  readonly cutOff: number
  /** The share of all rows that is approved. */
  readonly approvalRate: Estimate
  /** Of the approved rows, the share of the positive class, such as bad debts. Absent where none is approved. */
  readonly badRate?: Estimate
  /** Of the positive class, the share that is turned away. */
  readonly caught: Estimate
}

/**
 * Approval and bad rate by cut-off, in the order of the cut-offs given. O((N + cut-offs) log N).
 * @throws RangeError for rows that `checkRows` refuses.
 */
export function cutOffTable(labels: Labels, scores: Scores, cutOffs: readonly number[]): readonly CutOffFigures[] {
  checkRows(labels, scores)
  const { positive, negative } = splitClasses(labels, scores)
  const bad = positive.length
  return cutOffs.map((cutOff) => {
    const badApproved = countBelow(positive, cutOff)
    const approved = badApproved + countBelow(negative, cutOff)
    return {
      cutOff,
      approvalRate: wilsonInterval(approved, labels.length),
      ...(approved > 0 && { badRate: wilsonInterval(badApproved, approved) }),
      caught: wilsonInterval(bad - badApproved, bad),
    }
  })
}
