import type { Explanation, Output, PlanStep, Reason, Row } from '@flit-ml/spec'
import type { Estimator } from '../fitting/estimator.ts'
import type { RowError } from '../validation/check-rows.ts'

/** A model that is ready to answer. */
export interface LoadedModel<R = Row, O = Output> extends Estimator<R, O>, AsyncDisposable {
  /**
   * Answers a batch: as many outputs as rows, in their order. One row is a batch of one.
   *
   * With `reasons`, each output has its principal reasons, so many at most: the larger contribution first, and of equal
   * ones the one that stands first in the signature. Only what pushed towards the adverse answer is a reason, so that
   * there may be fewer, or none. With `onInvalid: 'report'` the rows that the signature allows are answered, and the others
   * reported.
   * @throws FlitError FLIT_ROW_INVALID for the first row that the signature does not allow; no row is answered then.
   * @throws FlitError FLIT_REASONS_UNAVAILABLE, also for an empty batch: ask with one to know it at the start.
   * @throws FlitError FLIT_ROWS_INVALID, FLIT_OUTPUT_INVALID, FLIT_PREDICT_FAILED or FLIT_DISPOSED.
   */
  predict(rows: readonly R[], options: Throwing & Reasoned): Promise<readonly WithReasons<O>[]>
  predict(rows: readonly R[], options?: Throwing & Unreasoned): Promise<readonly O[]>
  predict(rows: readonly R[], options: Reporting & Reasoned): Promise<Report<WithReasons<O>>>
  predict(rows: readonly R[], options: Reporting & Unreasoned): Promise<Report<O>>
  /**
   * The probability of the positive class for each row.
   * @throws FlitError FLIT_TASK_UNSUPPORTED where the model is no binary classifier, and what `predict` throws.
   */
  predictProba(rows: readonly R[]): Promise<Float64Array>
  /**
   * What each input adds to the margin of each row's answer: bias plus contributions.
   * @throws FlitError FLIT_REASONS_UNAVAILABLE where the model cannot explain itself, and what `predict` throws.
   */
  explain(rows: readonly R[]): Promise<readonly Explanation[]>
  /**
   * How its runtime computes it, part by part, for people to read; nothing where the runtime does not say.
   * @throws FlitError FLIT_PREDICT_FAILED or FLIT_DISPOSED.
   */
  plan(): Promise<readonly PlanStep[]>
  /** Frees what the model holds, after the predictions that are under way. */
  dispose(): Promise<void>
}

export interface Report<O = Output> {
  /** As many as rows, in their order; `null` for a row that was refused. */
  readonly outputs: readonly (O | null)[]
  readonly invalid: readonly RowError[]
}

/** An answer with its principal reasons, the weightiest first. */
export type WithReasons<O = Output> = O & { readonly reasons: readonly Reason[] }

export interface PredictOptions {
  /** What becomes of a batch with rows that the signature does not allow. Default: 'throw'. */
  readonly onInvalid?: 'throw' | 'report'
  /** The most reasons that a row is answered with, at least 1. Default: answers have no reasons. */
  readonly reasons?: number | undefined
}

export type Throwing = { readonly onInvalid?: 'throw' }
export type Reporting = { readonly onInvalid: 'report' }
export type Reasoned = { readonly reasons: number }
export type Unreasoned = { readonly reasons?: undefined }
