import type { ObjectSchema } from './json-schema.ts'
import type { Task } from './manifest.ts'
import type { Awaitable, Model, Row } from './model.ts'
import type { Signature } from './signature.ts'
import type { SPEC_VERSION } from './version.ts'

/** What turns an artifact into a running model. A runtime package default-exports one. */
export interface Runtime {
  readonly specVersion: typeof SPEC_VERSION
  readonly name: string
  /** What a manifest's `runtimeOptions` may hold; without it, none are taken. */
  readonly optionsSchema?: ObjectSchema
  /**
   * @throws FlitError FLIT_ARTIFACT_REFUSED where the artifact cannot run, or differs from its signature.
   */
  load(source: RuntimeSource): Awaitable<Model>
}

export interface RuntimeSource {
  /** The bytes whose sha256 the core has compared with the manifest. */
  readonly artifact: Uint8Array
  readonly task: Task
  readonly signature: Signature
  /** The manifest's `runtimeOptions`, checked against `optionsSchema`. */
  readonly options: Row
  /**
   * A folder for what a runtime makes of this very artifact, so that the next process need not make it again; absent where
   * nothing is to be kept. It may not be there yet, what is in it may be damaged, and other processes may write to it.
   */
  readonly cacheFolder?: string
}
