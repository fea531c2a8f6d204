import type { Output, Row } from '@flit-ml/spec'
import type { LoadedModelInfo } from '../model-info.ts'
import type { RowError } from '../validation/check-rows.ts'

/** A model that is ready to answer. */
export interface LoadedModel<R = Row, O = Output> extends AsyncDisposable {
  readonly info: LoadedModelInfo
  /**
   * Answers a batch: as many outputs as rows, in their order. One row is a batch of one.
   * @throws FlitError FLIT_ROW_INVALID for the first row that the signature does not allow; no row is answered then.
   * @throws FlitError FLIT_ROWS_INVALID, FLIT_OUTPUT_INVALID, FLIT_PREDICT_FAILED or FLIT_DISPOSED.
   */
  predict(rows: readonly R[], options?: { readonly onInvalid?: 'throw' }): Promise<readonly O[]>
  /** Answers the rows that the signature allows, and reports the others. */
  predict(rows: readonly R[], options: { readonly onInvalid: 'report' }): Promise<Report<O>>
  /**
   * The probability of the positive class for each row.
   * @throws FlitError FLIT_TASK_UNSUPPORTED where the model is no binary classifier, and what `predict` throws.
   */
  predictProba(rows: readonly R[]): Promise<Float64Array>
  /** Frees what the model holds, after the predictions that are under way. */
  dispose(): Promise<void>
}

export interface Report<O = Output> {
  /** As many as rows, in their order; `null` for a row that was refused. */
  readonly outputs: readonly (O | null)[]
  readonly invalid: readonly RowError[]
}
