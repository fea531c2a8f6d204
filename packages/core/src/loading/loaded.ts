import type { Model } from '@flit-ml/spec'
import type { LoadedModelInfo } from '../model-info.ts'

/** A running model, with what is known of it. */
export interface Loaded {
  readonly info: LoadedModelInfo
  readonly model: Model
}
