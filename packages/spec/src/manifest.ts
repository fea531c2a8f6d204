import type { Row } from './model.ts'
import type { SPEC_VERSION } from './version.ts'

/** What a model answers: `{ probability }` of the positive class, `{ value }`, or whatever its signature says. */
export type Task = 'binary-classification' | 'regression' | 'transformation'

/** The `flitModel` field of a package.json. Every path is relative to the package and stays inside it. */
export type Manifest = DeclarativeManifest | CodeManifest

export interface ManifestFields {
  readonly spec: typeof SPEC_VERSION
  /** `<domain>.<name>` */
  readonly id: string
  readonly task: Task
  readonly signature: string
  /** Rows with the answers they must get. */
  readonly golden?: string
  /** The model card, in Markdown. */
  readonly card?: string
}

/** A model that is data: none of its package's code ever runs. */
export interface DeclarativeManifest extends ManifestFields {
  /** The package name of the runtime, resolved from the model's own package. */
  readonly runtime: string
  readonly runtimeOptions?: Row
  /**
   * The package name of the trainer that fits a new artifact, resolved from the model's own package: an optional peer, so that
   * an application that only predicts has none.
   */
  readonly trainer?: string
  readonly artifact: { readonly path: string; readonly sha256: string }
  readonly entry?: never
}

/** A model that is code. */
export interface CodeManifest extends ManifestFields {
  /** A module that default-exports a model or a factory. */
  readonly entry: string
  readonly runtime?: never
  readonly trainer?: never
  readonly artifact?: never
}
