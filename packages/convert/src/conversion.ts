import type { MatrixEncoding, Task } from '@flit-ml/spec'

export interface ConvertOptions {
  /**
   * Which rounds answer where XGBoost stopped early: `best`, up to the best one, as XGBClassifier and XGBRegressor do,
   * or `all`, as Booster.predict does. Needed for such a model, without effect on others.
   */
  readonly rounds?: 'best' | 'all'
}

/** A model as ONNX, and what its signature needs to know. */
export interface Conversion {
  /**
   * The graph: `input`, float32 [rows, features], NaN where a value is missing; and `probabilities`, float32 [rows, 2],
   * of which column 1 is the positive class, or `variable`, float32 [rows, 1].
   */
  readonly onnx: Uint8Array
  readonly task: ConvertedTask
  /** In the order of the columns of `input`. */
  readonly features: readonly Feature[]
  /** The same for a signature, to take as it is, or to complete with categories that the source does not hold. */
  readonly encoding: MatrixEncoding
}

export type ConvertedTask = Extract<Task, 'binary-classification' | 'regression'>

export interface Feature {
  /** The name that the source holds, or `f0`, `f1`, … as XGBoost calls features without one. */
  readonly name: string
  /** A category is given as its index. */
  readonly type: 'number' | 'category'
  /** In the order of their indices, where the source holds them. */
  readonly categories?: readonly string[]
  /** Whether a value may be missing. */
  readonly optional: boolean
}
