import type { Row } from '@flit-ml/spec'
import type { FoldFigures } from '../../train/judge-fold.ts'

/** A finished trial: a line of the file of trials. */
export interface TrialRecord {
  readonly trial: number
  /** It has learnt from one of so many parts of each fold's rows: 1 for all of them. */
  readonly divisor: number
  readonly parameters: Row
  readonly outcome: TrialOutcome
}

/** What each fold says of it, or why it failed. */
export type TrialOutcome =
  | { readonly folds: readonly FoldFigures[] }
  | { readonly error: { readonly code: string; readonly problem: string } }
