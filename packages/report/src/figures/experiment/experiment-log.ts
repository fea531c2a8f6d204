import type { Characteristic } from '@flit-ml/evaluation'

/** The decisions of one route by columns: what a report on its experiments is made of. */
export interface ExperimentLog {
  readonly route: string
  /** Up to when labels and decisions were taken, in milliseconds since 1970: a label is mature where its horizon had passed then. */
  readonly asOf: number
  /** Of the labels; `null` where there are none. */
  readonly horizonDays: number | null
  /** What the positive class of the labels is called, such as `bad`. */
  readonly positive: string
  /** The outcome that approves, such as `approve`; `null` where the route has no outcomes. */
  readonly approved: string | null
  /** In the order of their first decision. */
  readonly phases: readonly LoggedPhase[]
  /** The names of the arms: `champion`, `holdout`, the challengers, and `notDrawn`. */
  readonly arms: readonly string[]
  /** Such as `bnpl.xgboost-risk@1.0.0`. */
  readonly models: readonly string[]
  /** Why something else answered in place of an arm, such as `time-limit`. */
  readonly causes: readonly string[]
  readonly shadows: readonly LoggedShadow[]
  readonly rows: LoggedRows
  /** By model what it said of each row, whether it answered or watched; NaN where it did not see the row. */
  readonly scores: readonly Float64Array[]
  readonly reasons: readonly LoggedReason[]
  /** By week, in its order, rows that were drawn from it at random. */
  readonly samples: readonly InputSample[]
  readonly rollbacks: readonly Rollback[]
}

/** The arm of what the champion answered without any drawing, such as to a row that is not eligible. */
export const notDrawn = 'champion, not drawn'

/** A time in which the configuration and the shares of all arms were the same. */
export interface LoggedPhase {
  readonly configuration: string
  /** Of its first decision, in milliseconds since 1970. */
  readonly from: number
  /** By arm the share of the units; `null` where the store does not say it. */
  readonly shares: Readonly<Record<string, number>> | null
}

export interface LoggedShadow {
  readonly name: string
  /** Among the models. */
  readonly model: number
  readonly failed: number
}

/** By decision, in the order in which they were kept. */
export interface LoggedRows {
  readonly count: number
  /** Milliseconds since 1970. */
  readonly times: Float64Array
  /** The indexes of phase, arm and model; -1 where no model answered. */
  readonly phases: Uint16Array
  readonly arms: Uint8Array
  readonly models: Int16Array
  /** 1 where the outcome approves. */
  readonly approved: Uint8Array
  /** 0 where the arm itself answered; else 1 more than the index of the cause. */
  readonly fallbacks: Uint8Array
  /** Milliseconds. */
  readonly latencies: Float32Array
  /** 1 for the positive class, 0 for the other, -1 where nothing is known. */
  readonly labels: Int8Array
  /** 1 for the first decision of a unit that was drawn, or that was not; 2 more where it is the first of all. */
  readonly firsts: Uint8Array
}

/** How often a reason was given, by arm. */
export interface LoggedReason {
  readonly code: string
  readonly sentence: string
  readonly counts: readonly number[]
}

export interface InputSample {
  /** The Monday that it begins with, as `2026-11-23`. */
  readonly week: string
  readonly decisions: number
  /** By input the values of the same rows. */
  readonly inputs: Readonly<Record<string, readonly Characteristic[]>>
}

/** A share that a guardrail took back. */
export interface Rollback {
  readonly time: string
  readonly challenger: string
  readonly from: number
  readonly to: number
  readonly guardrail: string
  readonly observed: number
  readonly limit: number
}
