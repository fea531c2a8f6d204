import type { Row } from '@flit-ml/spec'

/** A finished trial: a line of the file of trials. */
export interface TrialRecord {
  readonly trial: number
  /** It has learnt from one of so many parts of each fold's rows: 1 for all of them. */
  readonly divisor: number
  readonly parameters: Row
  readonly outcome: TrialOutcome
}

/** What a fold says of a model, by the name of the figure. */
export type Figures = Readonly<Record<string, number>>

/** What each fold says of it, or why it failed. */
export type TrialOutcome =
  | { readonly folds: readonly Figures[] }
  | { readonly error: { readonly code: string; readonly problem: string } }
