import type { FittedModel, Lineage } from '@flit-ml/core'
import type { Release } from './bump-of.ts'
import type { CrossValidation } from './cross-validate.ts'
import type { Findings } from './judges/judge.ts'
import type { SplitColumns } from './splits/split-words.ts'

/** What a training found out, before anything is written. */
export interface TrainingResult<Found extends Findings> extends SplitColumns {
  readonly fitted: FittedModel
  readonly lineage: Lineage
  /** Of the splits. */
  readonly seed: number
  readonly crossValidation: CrossValidation<Found>
  /** Of the holdout. */
  readonly figures: Found['holdout']
  readonly release: Release
  /** The new model and the released one on the holdout. */
  readonly comparison?: Found['comparison']
  /** Why there is no comparison, where there was a model before. */
  readonly uncompared?: string
}
