import type { FittedModel, Lineage } from '@flit-ml/core'
import type { AucComparison, CardFigures } from '@flit-ml/evaluation'
import type { Release } from './bump-of.ts'
import type { CrossValidation } from './cross-validate.ts'

/** What a training found out, before anything is written. */
export interface TrainingResult {
  readonly fitted: FittedModel
  readonly lineage: Lineage
  /** Of the splits. */
  readonly seed: number
  readonly crossValidation: CrossValidation
  readonly figures: CardFigures
  readonly release: Release
  /** The new model (a) and the released one (b) on the holdout. */
  readonly comparison?: AucComparison
  /** Why there is no comparison, where there was a model before. */
  readonly uncompared?: string
}
