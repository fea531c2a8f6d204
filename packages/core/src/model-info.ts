import type { ModelId, ModelReference, Signature, Task } from '@flit-ml/spec'

/** What is known of a model before it is loaded. */
export interface ModelInfo {
  readonly id: ModelId
  readonly version: string
  /** The id with this very version: `bnpl.xgboost-risk@1.2.0`. */
  readonly reference: ModelReference
  readonly domain: string
  readonly task: Task
  readonly description?: string
  /** The package's own name; absent for a model that was registered by the application. */
  readonly package?: string
  /** The package's real folder. */
  readonly path?: string
  /** The package name of its runtime; absent for a model that is code. */
  readonly runtime?: string
  /** The sha256 of the artifact, or of a code package's entry, in hexadecimal. */
  readonly sha256?: string
  /** The path of the model card. */
  readonly card?: string
  /** The path of the golden rows. */
  readonly golden?: string
}

/** What is known of a model once it is loaded. */
export interface LoadedModelInfo extends ModelInfo {
  readonly signature: Signature
  /** The package name of the runtime that runs it: the declared one, or one that the application prefers. */
  readonly runtime?: string
  /** The version of that runtime's package; absent where the application is bundled. */
  readonly runtimeVersion?: string
}
