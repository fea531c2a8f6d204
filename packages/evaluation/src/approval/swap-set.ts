import { checkRows, type Labels, type Scores } from '../check-rows.ts'
import type { Estimate } from '../statistics/estimate.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'

/** A model's scores, and the cut-off at or above which it turns a row away. */
export interface ScoredCutOff {
  readonly scores: Scores
  readonly cutOff: number
}

/** The rows on which two models decide in one way. */
export interface SwapCell {
  readonly count: number
  readonly share: Estimate
  /** The share of the positive class, such as bad debts; absent where there is no row. */
  readonly badRate?: Estimate
}

/** What changes when one model takes the place of another. */
export interface SwapSet {
  readonly bothApprove: SwapCell
  /** Turned away before, approved now. */
  readonly swapIn: SwapCell
  /** Approved before, turned away now. */
  readonly swapOut: SwapCell
  readonly bothDecline: SwapCell
}

/**
 * The swap set of two models on the same rows, whose labels are all known: where they are known only of what the present
 * model approved, nothing is said of `swapIn`.
 * @throws RangeError for rows that `checkRows` refuses.
 */
export function swapSet(labels: Labels, present: ScoredCutOff, next: ScoredCutOff): SwapSet {
  checkRows(labels, present.scores)
  checkRows(labels, next.scores)
  const approves = ({ scores, cutOff }: ScoredCutOff, row: number): boolean => (scores[row] as number) < cutOff
  const tallies = Array.from({ length: 4 }, () => ({ count: 0, bad: 0 }))
  for (let row = 0; row < labels.length; row++) {
    const tally = tallies[(approves(present, row) ? 0 : 2) + (approves(next, row) ? 0 : 1)] as {
      count: number
      bad: number
    }
    tally.count++
    tally.bad += labels[row] as number
  }
  const [bothApprove, swapOut, swapIn, bothDecline] = tallies.map(
    ({ count, bad }): SwapCell => ({
      count,
      share: wilsonInterval(count, labels.length),
      ...(count > 0 && { badRate: wilsonInterval(bad, count) }),
    }),
  ) as [SwapCell, SwapCell, SwapCell, SwapCell]
  return { bothApprove, swapIn, swapOut, bothDecline }
}

/**
 * The cut-off at which a model approves this share of the rows: the score at its quantile. Fewer are approved where rows
 * tie there.
 * @throws RangeError unless the share is from 0 to 1.
 */
export function cutOffAt(scores: Scores, approvalRate: number): number {
  if (!(approvalRate >= 0 && approvalRate <= 1))
    throw new RangeError(`An approval rate of ${approvalRate} cannot be: give a share, from 0 to 1.`)
  const sorted = Float64Array.from(scores).sort()
  const approved = Math.round(approvalRate * sorted.length)
  return approved < sorted.length ? (sorted[approved] as number) : Infinity
}
