/** An import that must not be. */
export interface Violation {
  /** Relative to the workspace. */
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly message: string
}

export function showViolation({ path, line, message }: Violation): string {
  return `${path}:${line}: ${message}`
}
