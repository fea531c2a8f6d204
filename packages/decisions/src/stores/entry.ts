/** What is kept: a decision, or a label that says how a decision turned out. */
export type EntryKind = 'decision' | 'label'

/** What a store is asked to keep. */
export interface Entry {
  readonly kind: EntryKind
  /** Unique among the entries of its kind. */
  readonly id: string
  /** The id of the decision that it is about: its own, or that of the decision that a label is for. */
  readonly decision: string
  /** Milliseconds since 1970, in UTC. */
  readonly time: number
  /** The same for the same request, whatever was answered: 64 hexadecimal digits. */
  readonly fingerprint: string
  /** Canonical JSON. */
  readonly body: string
}

/** An entry that is kept, as a link of the chain. */
export interface StoredRecord extends Entry {
  /** Its place, from 1, without gaps. */
  readonly sequence: number
  /** The hash of the record before it. */
  readonly previous: string
  /** The SHA-256 of `previous` and of the entry, in hexadecimal. */
  readonly hash: string
}

/** Where a chain ends: kept elsewhere, it proves later that nothing before it was removed. */
export interface Checkpoint {
  readonly sequence: number
  readonly hash: string
}
