import type { Manifest, Signature } from '@flit-ml/spec'
import type { PluginModule } from './loading/import-plugin.ts'
import type { ModelInfo } from './model-info.ts'

/** What a model says of itself, without being loaded. */
export interface ModelDescription {
  readonly info: ModelInfo
  readonly signature: Signature
  /** Absent for a model of the application's own, and for one of an index. */
  readonly package?: PackageDescription
}

/** The package that a model is installed by. */
export interface PackageDescription {
  readonly name: string
  /** The name that it is installed under: an npm alias, or its own. */
  readonly installedAs: string
  readonly manifest: Manifest
  /**
   * The bytes of a model that is data; nothing of one that is code.
   * @throws FlitError FLIT_ARTIFACT_CHANGED where they are not those that were published.
   */
  artifact(): Uint8Array | undefined
  /** The URL of the entry of a model that is code. */
  readonly entry?: string
  /**
   * The runtimes to try in turn for a model that is data: those that the application prefers, and then the declared one.
   * Nothing is imported.
   * @throws FlitError FLIT_RUNTIME_NOT_FOUND.
   */
  runtimes(): Promise<readonly PluginModule[]>
}
