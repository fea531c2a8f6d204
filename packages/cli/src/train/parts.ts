import type { LabelledData } from './labelled-data.ts'
import type { Fold } from './splits/fold.ts'

export interface Parts {
  /** What is learnt from. */
  readonly training: LabelledData
  /** Of what is learnt from. */
  readonly folds: readonly Fold[]
  /** What neither folds nor parameters have seen. */
  readonly holdout: LabelledData
}
