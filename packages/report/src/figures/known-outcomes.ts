import type { Outcomes } from './scored-rows.ts'

/** The rows whose outcome is known. */
export interface KnownOutcomes {
  readonly labels: Uint8Array
  /** The values of these rows, in their order. */
  readonly of: <T>(values: ArrayLike<T>) => T[]
}

export function knownOutcomes({ labels }: Outcomes): KnownOutcomes {
  const rows = Uint32Array.from(labels.keys()).filter((row) => labels[row] !== null)
  return {
    labels: Uint8Array.from(rows, (row) => labels[row] as 0 | 1),
    of: <T>(values: ArrayLike<T>) => Array.from(rows, (row) => values[row] as T),
  }
}
