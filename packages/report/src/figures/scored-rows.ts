import type { Scores } from '@flit-ml/evaluation'

/** What a model answered to the rows. */
export interface ScoredModel {
  /** Such as `bnpl.xgboost-risk@1.0.0`. */
  readonly model: string
  /** For each row the probability of the positive class. */
  readonly scores: Scores
  /** What it answered to other rows, such as those that it learned from: what its scores have moved from. */
  readonly reference?: Scores
}

/** What happened to the rows, and whose they are. */
export interface Outcomes {
  /** For each row 1 for the positive class, 0 for the other, and `null` where the outcome is not known. */
  readonly labels: readonly (0 | 1 | null)[]
  /** What the positive class is called, such as `bad`. */
  readonly positive: string
  /** By protected attribute the group of every row. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
  /** The share of the rows that is to be approved; it says where the cut-off of a model lies. 0.8 where it is absent. */
  readonly approve?: number
}

/** The rows of a report, counted. */
export interface RowCounts {
  readonly count: number
  /** Those whose outcome is known. */
  readonly labelled: number
  readonly positives: number
  readonly positive: string
}

export function countRows({ labels, positive }: Outcomes): RowCounts {
  const labelled = labels.filter((label) => label !== null)
  return {
    count: labels.length,
    labelled: labelled.length,
    positives: labelled.filter((label) => label === 1).length,
    positive,
  }
}
