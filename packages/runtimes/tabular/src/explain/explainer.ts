/**
 * What each column adds to the bias of each row, [rows, columns], for a float32 matrix [rows, columns] in which NaN is
 * missing: bias and contributions sum to the margin. Where they are estimated, `errors`, of the same shape, gets the
 * standard error of each. What is given back for one row may be used again by the next call.
 */
export type Explain = (matrix: Float32Array, rows: number, errors?: Float64Array) => Float64Array

export interface Explainer {
  /** The margin where nothing is known of a row. */
  readonly bias: number
  readonly explain: Explain
  /** Whether contributions are estimated from samples. */
  readonly isEstimated?: boolean
}
