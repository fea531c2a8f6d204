import type { GlobalOptions } from '../global-options.ts'
import type { SplitColumns } from './splits/split-words.ts'

/** What the commands that fit a model package on data have in common. */
export interface LearningOptions extends GlobalOptions, SplitColumns {
  readonly data: string
  readonly label: string
  readonly positive?: string
  readonly param: Readonly<Record<string, unknown>>
  /** Goes to the trainer, where the model's parameters have a seed. Default, of the splits alone: 0. */
  readonly seed?: number
  readonly folds: number
  /** A share of the rows, unless there is a file. */
  readonly holdout: number
  readonly holdoutFile?: string
  /** A share of what is learnt from, for early stopping. */
  readonly validation: number
  /** The column that says what a row counts for in a fit. */
  readonly weight?: string
  readonly protected: readonly string[]
  readonly ignoreUnknown?: boolean
}

/** With the seed of the splits. */
export interface SeededOptions extends LearningOptions {
  readonly seed: number
}
