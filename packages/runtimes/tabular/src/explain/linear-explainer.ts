import type { Explainer } from './explainer.ts'

/** A margin that is linear in features, each made of one column of the input. */
export interface LinearMargin {
  readonly intercept: number
  /** By feature. */
  readonly weights: readonly number[]
  /** The column that each feature is made of: those of a one-hot all have one. */
  readonly columnOf: readonly number[]
  readonly columns: number
}

/**
 * Explains a linear margin exactly: a column adds what its features add, and the bias is the intercept. So what a column
 * adds is relative to where its features are 0: the training mean where a Scaler moves it there, and 0 itself where not;
 * for a one-hot, a category that is none of them. Takes the features, float32 [rows, features], and gives [rows, columns].
 */
export function linearExplainer({ intercept, weights, columnOf, columns }: LinearMargin): Explainer {
  function explain(features: Float32Array, rows: number): Float64Array {
    const contributions = new Float64Array(rows * columns)
    for (let row = 0; row < rows; row++) {
      for (const [feature, weight] of weights.entries()) {
        const at = row * columns + (columnOf[feature] as number)
        const value = features[row * weights.length + feature] as number
        contributions[at] = (contributions[at] as number) + weight * value
      }
    }
    return contributions
  }
  return { bias: intercept, explain }
}
