/**
 * What each column adds to the bias of each row, [rows, columns], for a float32 matrix [rows, columns] in which NaN is
 * missing: bias and contributions sum to the margin.
 */
export type Explain = (matrix: Float32Array, rows: number) => Float64Array

export interface Explainer {
  /** The margin where nothing is known of a row. */
  readonly bias: number
  readonly explain: Explain
}
