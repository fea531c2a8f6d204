import type { Manifest, Model, ModelFactory, Signature } from '@flit-ml/spec'
import type { LoadedRuntime } from './loading/loaded-runtime.ts'

/**
 * The models of an application that is bundled, or has no `node_modules`: what `flit index` writes, and the registry takes
 * in place of a search.
 */
export interface ModelIndex {
  /** The folder of the artifacts, with a slash at its end. */
  readonly folder: URL
  /** Of several versions of one model first the one that answers where no version is asked for. */
  readonly models: readonly IndexedModel[]
}

export interface IndexedModel {
  /** The package's name, version and description. */
  readonly package: string
  readonly version: string
  readonly description?: string
  /** The name that it is installed under: an npm alias, or its own. */
  readonly installedAs: string
  readonly manifest: Manifest
  readonly signature: Signature
  /** The name of the artifact's file in the index's folder, and the runtimes to try in turn: of a model that is data. */
  readonly artifact?: string
  readonly runtimes?: readonly LoadedRuntime[]
  /** What the entry exports: of a model that is code. */
  readonly entry?: Model | ModelFactory
}
