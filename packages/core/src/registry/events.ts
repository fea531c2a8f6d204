import type { FlitError } from '@flit-ml/spec'
import type { Problem } from '../discovery/problem.ts'
import type { LoadedModelInfo, ModelInfo } from '../model-info.ts'

/** What a registry tells, and with what. */
export interface RegistryEvents {
  discovered: [model: ModelInfo]
  problem: [problem: Problem]
  /** It is no longer installed. */
  removed: [model: ModelInfo]
  loading: [model: ModelInfo]
  loaded: [model: LoadedModelInfo]
  failed: [model: ModelInfo, error: FlitError]
  disposed: [model: LoadedModelInfo]
}
