import type { EventEmitter } from 'node:events'
import type { ModelReference, OutputOf, ParametersOf, RowOf } from '@flit-ml/spec'
import type { Configuration } from '../configuration/read-configuration.ts'
import type { Problem } from '../discovery/problem.ts'
import type { Why } from '../explaining/why.ts'
import type { ModelDescription } from '../model-description.ts'
import type { ModelIndex } from '../model-index.ts'
import type { ModelInfo } from '../model-info.ts'
import type { Changes } from './changes.ts'
import type { RegistryEvents } from './events.ts'
import type { LoadedModel } from './loaded-model.ts'
import type { Register } from './register.ts'
import type { Watcher } from './watch-folders.ts'

/** What `trust` and `runtimes` do not say here, the application's `flit.config.json` does. */
export interface RegistryOptions extends Configuration {
  /** The application's folder; its `node_modules`, and those above it, are searched. Default: the working directory. */
  readonly dir?: string
  /** The folders of packages to look at, in place of searching. */
  readonly packages?: readonly string[]
  /** What `flit index` wrote, in place of searching: for an application that is bundled. */
  readonly index?: ModelIndex
  /** Whether what was found is kept in `node_modules/.cache`, and used again while nothing changes. Default: true. */
  readonly cache?: boolean
}

/** Finds the installed models on its first use, and loads each on its own first use. */
export interface Registry extends AsyncDisposable {
  /** What it was made with, and the folder that was the working directory then: another thread makes one like it of them. */
  readonly options: RegistryOptions
  /** The models that can be loaded, by id, the highest version first. */
  listModels(filter?: { readonly domain?: string }): readonly ModelInfo[]
  listDomains(): readonly string[]
  /** What was found and refused, each with its reason and remedy. */
  problems(): readonly Problem[]
  /** The folders that were searched. */
  roots(): readonly string[]
  /**
   * The model that a reference means, without loading it.
   * @throws FlitError FLIT_REFERENCE_INVALID or FLIT_MODEL_NOT_FOUND.
   */
  resolve(reference: string): ModelInfo
  /**
   * What a model says of itself. It is not loaded, and none of its code runs.
   * @throws FlitError FLIT_REFERENCE_INVALID, FLIT_MODEL_NOT_FOUND, or why its signature cannot be taken.
   */
  describe(reference: ModelReference): Promise<ModelDescription>
  /**
   * The shared instance of a model.
   * @throws FlitError FLIT_REFERENCE_INVALID, FLIT_MODEL_NOT_FOUND, or why it could not be loaded.
   */
  getCachedModel<Reference extends ModelReference>(
    reference: Reference,
  ): Promise<LoadedModel<RowOf<Reference>, OutputOf<Reference>>>
  /**
   * A fresh instance of a model, which the caller disposes of.
   * @throws FlitError FLIT_PARAMETERS_INVALID, and what `getCachedModel` throws.
   */
  getModel<Reference extends ModelReference>(
    reference: Reference,
    parameters?: ParametersOf<Reference>,
  ): Promise<LoadedModel<RowOf<Reference>, OutputOf<Reference>>>
  /** Adds a model of the application's own: as a function, or as a class decorator. */
  readonly register: Register
  /** Why a model, by its id or reference, or a package answers, or does not; without a subject, all of them. */
  why(subject?: string): Why
  /**
   * Looks again at what is installed, and says what changed. Models that are gone, or changed, are disposed of once the
   * predictions that are under way have ended.
   */
  refresh(): Promise<Changes>
  /** Refreshes by itself whenever an installation has come to rest, until it is closed. `events` tells what changed. */
  watch(): Watcher
  readonly events: EventEmitter<RegistryEvents>
  /** Disposes of every shared model. */
  dispose(): Promise<void>
}
