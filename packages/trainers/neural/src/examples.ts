import type { Prepared } from '@flit-ml/training'

/** Rows as a network sees them, with what it has to say to each. */
export interface Examples {
  readonly prepared: Prepared
  /** Length: rows. */
  readonly labels: Float64Array
  /** Length: rows; absent where each counts alike. */
  readonly weights?: Float64Array
}
