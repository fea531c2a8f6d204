import { createHash } from 'node:crypto'
import type { SearchSpace } from '../space/dimension.ts'

/** All that a trial's figures depend on, but its number and share: the first line of the file of trials. */
export interface SearchIdentity {
  /** Of the file. */
  readonly format: 1
  readonly model: string
  /** The sha256 of what the signature says of input, output and parameters. */
  readonly signature: string
  readonly trainer: string
  /** The sha256 of the rows, labels, weights, and what splits them, without the holdout. */
  readonly data: string
  readonly folds: number
  readonly seed: number
  /** Whether the trainer has it, too. */
  readonly isSeeded: boolean
  readonly validation: number
  /** Parameters that have one value. */
  readonly fixed: Readonly<Record<string, unknown>>
  readonly space: SearchSpace['dimensions']
}

/** A name for the search, short enough for a file. */
export function shortName(identity: SearchIdentity): string {
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 8)
}

/** What two searches differ in. */
export function differingParts(some: object, other: SearchIdentity): string[] {
  const known = new Map<string, unknown>(Object.entries(some))
  return Object.entries(other)
    .filter(([name, value]) => JSON.stringify(known.get(name)) !== JSON.stringify(value))
    .map(([name]) => name)
}
