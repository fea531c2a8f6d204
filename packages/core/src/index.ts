import { createRegistry } from './registry/create-registry.ts'
import type { Registry } from './registry/registry.ts'

export { checkPackage } from './check-package.ts'
export type { Configuration, RuntimePolicy } from './configuration/read-configuration.ts'
export type { Problem } from './discovery/problem.ts'
export type { Copy, Why } from './explaining/why.ts'
export type { IndexedModel, ModelIndex } from './model-index.ts'
export type { LoadedModelInfo, ModelInfo } from './model-info.ts'
export type { Changes } from './registry/changes.ts'
export { createRegistry } from './registry/create-registry.ts'
export type { RegistryEvents } from './registry/events.ts'
export type { LoadedModel, PredictOptions, Report, WithReasons } from './registry/loaded-model.ts'
export type { ModelClass, Register, Registration } from './registry/register.ts'
export type { Registry, RegistryOptions } from './registry/registry.ts'
export type { Watcher } from './registry/watch-folders.ts'
export type { TrustPolicy, TrustRule } from './selection/trust-policy.ts'
export type { RowError } from './validation/check-rows.ts'

/** The registry of the application that runs in the working directory. */
export const registry: Registry = createRegistry()
