import type { Encoding } from './encoding.ts'
import type { Row } from './model.ts'

/** Rows with what happened: for a binary classifier 1 for the positive class and 0 for the other, else a number. */
export interface LabelledRows<R = Row> {
  readonly rows: readonly R[]
  /** Length: rows. */
  readonly labels: ArrayLike<number>
  /** What each row counts for, not below 0. Length: rows. Default: 1 each. */
  readonly weights?: ArrayLike<number>
}

export interface FitOptions<R = Row> {
  /** What each row counts for, not below 0. Length: rows. Default: 1 each. */
  readonly weights?: ArrayLike<number>
  /** Rows that are not learnt from: early stopping looks at them. */
  readonly validation?: LabelledRows<R>
  /** Ends the fit: its promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: FitProgress) => void
}

export interface FitProgress {
  /** The share that is done, from 0 to 1. */
  readonly done: number
  /** What is done now, such as `round 12 of 100`. */
  readonly step: string
  /** An estimate, in seconds; absent until there is something to tell it by. */
  readonly secondsLeft?: number
}

export interface FitResult {
  readonly artifact: Uint8Array
  /** By name, such as `logLoss` or `validationLogLoss`. */
  readonly metrics: Readonly<Record<string, number>>
  /** How the artifact takes its rows. Absent where it is as the signature says. */
  readonly encoding?: Encoding
  /** The sha256, in hexadecimal, of the rows, labels and weights that were learnt from. */
  readonly dataDigest: string
  /** What did the work, with its version, where that is not the trainer itself, such as `XGBoost 1.7.4`. */
  readonly engine?: string
}
