import type { FitOptions, FitResult, Model, Row } from '@flit-ml/spec'
import type { LoadedModelInfo } from '../model-info.ts'
import type { Lineage } from './lineage.ts'

/** A running model, with what is known of it. */
export interface Loaded {
  readonly info: LoadedModelInfo
  readonly model: Model
  /** Fits another one on rows that are already checked; absent where the model has no trainer. */
  readonly fit?: (rows: readonly Row[], labels: ArrayLike<number>, options: FitOptions) => Promise<Fitted>
}

/** A model that was just fitted, and runs. */
export interface Fitted extends Pick<FitResult, 'artifact' | 'metrics'> {
  readonly loaded: Loaded
  readonly lineage: Lineage
}
