import type { FlitError } from '@flit-ml/spec'

/** Something that was found and refused: the others are not disturbed. */
export interface Problem {
  /** The folder that it is about. */
  readonly path: string
  /** What happened, why, and what to do. */
  readonly error: FlitError
}

/** Those that were not there before. */
export function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const keyOf = ({ path, error }: Problem): string => `${path} ${error.message}`
  const known = new Set(before.map(keyOf))
  return after.filter((problem) => !known.has(keyOf(problem)))
}
