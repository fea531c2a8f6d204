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
}
