import type { Checkpoint, StoredRecord } from '../stores/entry.ts'
import type { Finding } from './finding.ts'
import { genesis, hashOf } from './link.ts'

/** Two neighbours of which the second does not name the hash of the first. */
export interface Break {
  readonly before: Place
  readonly at: Place
}

export interface Place extends Checkpoint {
  readonly id: string
  readonly previous: string
  readonly isChanged: boolean
}

/** Takes the records of a chain one by one, and notes where it is broken. */
export class ChainReader {
  readonly breaks: Break[] = []
  readonly findings: Finding[] = []
  /** The last record. */
  end: Place = { ...genesis, id: '', previous: '', isChanged: false }
  readonly #checkpoints: ReadonlyMap<number, readonly Checkpoint[]>

  constructor(checkpoints: readonly Checkpoint[]) {
    this.#checkpoints = Map.groupBy(checkpoints, ({ sequence }) => sequence)
  }

  take(record: StoredRecord): void {
    const { id, sequence, previous, hash } = record
    const at = { id, sequence, previous, hash, isChanged: hashOf(record, previous) !== hash }
    const gap = this.end.sequence + 1
    if (sequence > gap) this.findings.push({ kind: 'removed', sequence: gap, to: sequence - 1 })
    else if (previous !== this.end.hash) this.breaks.push({ before: this.end, at })
    if (at.isChanged) this.findings.push({ kind: 'changed', sequence, id })
    if (this.#checkpoints.get(sequence)?.some((checkpoint) => checkpoint.hash !== hash))
      this.findings.push({ kind: 'rewritten', sequence })
    this.end = at
  }

  /** After the last record: `least` was the head before the first was read, and `most` is the head now. */
  finish(least: number, most: number): void {
    const { sequence } = this.end
    if (sequence < least) this.findings.push({ kind: 'removed', sequence: sequence + 1, to: least })
    if (sequence > most) this.findings.push({ kind: 'inserted', sequence: most + 1, to: sequence })
  }
}
