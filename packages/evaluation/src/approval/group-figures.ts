import { checkRows, type Labels, type Scores } from '../check-rows.ts'
import { auc } from '../ranking/auc.ts'
import { rowsByGroup } from '../rows-by-group.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { meanOf } from '../statistics/moments.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'

/** How a group fares at a cut-off, where a score at or above it turns a row away. Rates have Wilson's interval. */
export interface GroupFigures {
  readonly group: string
  readonly count: number
  /** The share of the positive class, such as bad debts. */
  readonly positiveRate: Estimate
  readonly meanScore: number
  /** The share of rows whose score is below the cut-off: the selection rate, or approval rate. */
  readonly approvalRate: Estimate
  /** Of the positive class, the share that is turned away. Absent without a positive. */
  readonly truePositiveRate?: Estimate
  /** Of the negative class, the share that is turned away all the same. Absent without a negative. */
  readonly falsePositiveRate?: Estimate
  /** Absent where the group has one class alone. */
  readonly auc?: Estimate
}

/**
 * The figures of a fairness table: those of each group, sorted by the group's name.
 * @throws RangeError for rows that `checkRows` refuses, and where not every row has its group.
 */
export function groupFigures(
  labels: Labels,
  scores: Scores,
  groups: ArrayLike<string>,
  cutOff: number,
): readonly GroupFigures[] {
  checkRows(labels, scores)
  return rowsByGroup(groups, labels.length).map(([group, rows]) => {
    const of = (values: ArrayLike<number>): Float64Array => Float64Array.from(rows, (row) => values[row] as number)
    return figuresOf(group, of(labels), of(scores), cutOff)
  })
}

function figuresOf(group: string, labels: Float64Array, scores: Float64Array, cutOff: number): GroupFigures {
  const count = labels.length
  const positives = labels.filter((label) => label === 1).length
  const away = (wanted: number): number =>
    scores.filter((score, row) => score >= cutOff && labels[row] === wanted).length
  const [bad, good] = [away(1), away(0)]
  return {
    group,
    count,
    positiveRate: wilsonInterval(positives, count),
    meanScore: meanOf(scores),
    approvalRate: wilsonInterval(count - bad - good, count),
    ...(positives > 0 && { truePositiveRate: wilsonInterval(bad, positives) }),
    ...(positives < count && { falsePositiveRate: wilsonInterval(good, count - positives) }),
    ...(positives > 0 && positives < count && { auc: auc(labels, scores) }),
  }
}
