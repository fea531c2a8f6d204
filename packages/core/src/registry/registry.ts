import type { EventEmitter } from 'node:events'
import type { ModelReference, OutputOf, ParametersOf, RowOf } from '@flit-ml/spec'
import type { Problem } from '../discovery/problem.ts'
import type { ModelInfo } from '../model-info.ts'
import type { TrustPolicy } from '../selection/trust-policy.ts'
import type { RegistryEvents } from './events.ts'
import type { LoadedModel } from './loaded-model.ts'
import type { Register } from './register.ts'

export interface RegistryOptions {
  /** The application's folder; its `node_modules`, and those above it, are searched. Default: the working directory. */
  readonly dir?: string
  /** The folders of packages to look at, in place of searching. */
  readonly packages?: readonly string[]
  /** Which of the models that are found are taken. Default: all, but for conflicts. */
  readonly trust?: TrustPolicy
}

/** Finds the installed models on its first use, and loads each on its own first use. */
export interface Registry extends AsyncDisposable {
  /** The models that can be loaded, by id, the highest version first. */
  listModels(filter?: { readonly domain?: string }): readonly ModelInfo[]
  listDomains(): readonly string[]
  /** What was found and refused, each with its reason and remedy. */
  problems(): readonly Problem[]
  /** The folders that were searched. */
  roots(): readonly string[]
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
  /** Looks again at what is installed. Models that are gone, or changed, are disposed of. */
  refresh(): Promise<void>
  readonly events: EventEmitter<RegistryEvents>
  /** Disposes of every shared model. */
  dispose(): Promise<void>
}
