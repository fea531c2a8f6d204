import type { Runtime } from '@flit-ml/spec'

/** A runtime, lifted to the newest version of the contract, and the version of its package, where that is known. */
export interface LoadedRuntime {
  readonly runtime: Runtime
  readonly version?: string
}
