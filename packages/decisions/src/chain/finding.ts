import type { Checkpoint } from '../stores/entry.ts'

/** What is wrong with a chain, and where: `sequence` is the place of the record, or the first of the places up to `to`. */
export type Finding =
  /** The record is not what its hash says. */
  | { readonly kind: 'changed'; readonly sequence: number; readonly id: string }
  /** The next record does not follow this one: it was changed and hashed anew, or records after it were removed. */
  | { readonly kind: 'replaced'; readonly sequence: number; readonly id: string }
  | { readonly kind: 'removed'; readonly sequence: number; readonly to: number }
  | { readonly kind: 'inserted'; readonly sequence: number; readonly to: number }
  /** The record was kept after the one at `after`, and not where it stands. */
  | { readonly kind: 'reordered'; readonly sequence: number; readonly id: string; readonly after: number }
  /** The chain does not lead through this checkpoint: it was written anew. */
  | { readonly kind: 'rewritten'; readonly sequence: number }

export interface Verification {
  readonly store: string
  readonly records: number
  /** By place; none where everything is as it was kept. */
  readonly findings: readonly Finding[]
  /** The end of the chain. */
  readonly checkpoint: Checkpoint
}
