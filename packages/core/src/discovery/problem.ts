import type { FlitError } from '@flit-ml/spec'

/** Something that was found and refused: the others are not disturbed. */
export interface Problem {
  /** The folder that it is about. */
  readonly path: string
  /** What happened, why, and what to do. */
  readonly error: FlitError
}
