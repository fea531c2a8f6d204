/** What happens to a row before a linear model or a network sees it: the `pre` of `@flit-ml/convert`'s plain format. */
export interface Preprocessing {
  readonly num: readonly string[]
  /** For each, what a missing value becomes. */
  readonly median: readonly number[]
  readonly mean: readonly number[]
  readonly scale: readonly number[]
  readonly cat: readonly CategoryPreprocessing[]
}

export interface CategoryPreprocessing {
  readonly name: string
  readonly values: readonly string[]
  /** The category that a missing value becomes; absent where none may be missing. */
  readonly missing?: string
}
