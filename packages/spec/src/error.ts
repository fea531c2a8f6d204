/** The typed fields of each error, by its permanent code. A package adds its own by augmenting this interface. */
export interface FlitErrorDetails {
  /** A package.json, or another file of a package, that cannot be read. */
  FLIT_FILE_UNREADABLE: { readonly path: string }
  /** A path in a manifest that leaves its package, or that names no regular file. */
  FLIT_PATH_REFUSED: { readonly path: string; readonly package: string }
  FLIT_MANIFEST_INVALID: { readonly path: string; readonly field: string; readonly expected: string }
  FLIT_SIGNATURE_INVALID: { readonly path: string; readonly field: string; readonly expected: string }
  FLIT_SPEC_UNSUPPORTED: { readonly found: number; readonly newest: number }
  /** A model that asks for another version of Node or of Flit-ML; `engine` is its name in `engines`. */
  FLIT_ENGINE_UNSUPPORTED: {
    readonly path: string
    readonly engine: string
    readonly range: string
    readonly found: string
  }
  /** A dependency of the application that is not installed. */
  FLIT_DEPENDENCY_MISSING: { readonly package: string; readonly path: string }
  /** One id from two package names. */
  FLIT_ID_CONFLICT: { readonly id: string; readonly paths: readonly string[] }
  /** A `flit.config.json` that is not as its schema wants it. */
  FLIT_CONFIGURATION_INVALID: { readonly path: string; readonly field: string; readonly expected: string }
  /** A model that is data, and yet its package runs a script when it is installed. It is reported, and loads. */
  FLIT_INSTALL_SCRIPT: { readonly package: string; readonly path: string; readonly scripts: readonly string[] }
  /** Ids that a reader cannot tell apart. */
  FLIT_ID_LOOKALIKE: { readonly ids: readonly string[]; readonly paths: readonly string[] }
  /** A model that the application's trust policy refuses. */
  FLIT_NOT_TRUSTED: { readonly id: string; readonly package: string; readonly path: string; readonly rule: string }
  /** An application of Yarn's Plug'n'Play in a process that was started without it. */
  FLIT_PNP_UNAVAILABLE: { readonly path: string }
  /** A map of Plug'n'Play beside the `node_modules` that took its place. */
  FLIT_PNP_STALE: { readonly path: string }
  FLIT_REFERENCE_INVALID: { readonly reference: string }
  FLIT_MODEL_NOT_FOUND: { readonly reference: string; readonly installed: readonly string[] }
  FLIT_RUNTIME_NOT_FOUND: { readonly runtime: string; readonly path: string }
  FLIT_ARTIFACT_CHANGED: { readonly path: string; readonly expected: string; readonly found: string }
  /** A runtime cannot run an artifact, or the artifact differs from its signature. */
  FLIT_ARTIFACT_REFUSED: { readonly runtime: string }
  FLIT_LOAD_FAILED: { readonly id: string; readonly version: string; readonly path: string }
  FLIT_PARAMETERS_INVALID: { readonly field: string; readonly value: unknown; readonly expected: string }
  /** Something other than an array of rows was given. */
  FLIT_ROWS_INVALID: { readonly value: unknown }
  /** One row that the signature does not allow; `row` is its index in the batch. */
  FLIT_ROW_INVALID: {
    readonly row: number
    readonly field: string
    readonly value: unknown
    readonly expected: string
  }
  /** A model gave something that its signature does not allow: an error, never an answer. */
  FLIT_OUTPUT_INVALID: { readonly id: string; readonly row: number; readonly value: unknown; readonly expected: string }
  /** A model answers its golden rows, or its own example, otherwise than its package says. */
  FLIT_GOLDEN_DIFFERS: { readonly id: string; readonly version: string; readonly differing: number }
  FLIT_PREDICT_FAILED: { readonly id: string; readonly version: string }
  FLIT_TASK_UNSUPPORTED: { readonly id: string; readonly task: string; readonly operation: string }
  /** Reasons, or contributions, of a model that cannot explain itself, or whose signature has no reasons. */
  FLIT_REASONS_UNAVAILABLE: { readonly id: string; readonly version: string; readonly missing: 'explain' | 'reasons' }
  /** A model that has no trainer, and no `fit` of its own. */
  FLIT_FIT_UNAVAILABLE: { readonly id: string; readonly version: string }
  FLIT_TRAINER_NOT_FOUND: { readonly trainer: string; readonly path: string }
  /** Rows, labels or weights that nothing can be learnt from. `row` is the first of them, where it is one. */
  FLIT_TRAINING_DATA_INVALID: { readonly row?: number; readonly value?: unknown; readonly expected: string }
  FLIT_FIT_FAILED: { readonly id: string; readonly version: string }
  FLIT_DISPOSED: { readonly what: string }
}

export type FlitErrorCode = keyof FlitErrorDetails

export interface FlitErrorOptions<Code extends FlitErrorCode> {
  /** What happened and why, as whole sentences. */
  readonly problem: string
  /** What to do about it, as whole sentences. */
  readonly remedy: string
  readonly details: FlitErrorDetails[Code]
  readonly cause?: unknown
}

const marker = Symbol.for('flit-ml.error')

/** Every error of Flit-ML. Tell them apart by `code`, and recognise them with `isFlitError`. */
export class FlitError<Code extends FlitErrorCode = FlitErrorCode> extends Error {
  override readonly name = 'FlitError'
  readonly code: Code
  readonly problem: string
  readonly remedy: string
  readonly details: FlitErrorDetails[Code]

  constructor(code: Code, { problem, remedy, details, cause }: FlitErrorOptions<Code>) {
    super(`${problem} ${remedy}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.problem = problem
    this.remedy = remedy
    this.details = details
    Object.defineProperty(this, marker, { value: true })
  }

  /** What `JSON.stringify` writes: everything but the stack and the cause. */
  toJSON(): Pick<this, 'code' | 'problem' | 'remedy' | 'details'> {
    return { code: this.code, problem: this.problem, remedy: this.remedy, details: this.details }
  }
}

/**
 * Whether something thrown is an error of Flit-ML, with this code where one is given. Works across two installed
 * copies of this package, where `instanceof` does not.
 */
export function isFlitError<Code extends FlitErrorCode = FlitErrorCode>(
  error: unknown,
  code?: Code,
): error is FlitError<Code> {
  if (typeof error !== 'object' || error === null || !(marker in error)) return false
  return code === undefined || ('code' in error && error.code === code)
}
