/**
 * What is kept: a decision; what shadows said of one; a label, which says how one turned out; a change of the routing.
 */
export type EntryKind = 'decision' | 'shadows' | 'label' | 'change'

/** What a store is asked to keep. */
export interface Entry {
  readonly kind: EntryKind
  /** Unique among the entries of its kind. */
  readonly id: string
  /** The id of the decision that it is about; its own for a decision, '' where there is none. */
  readonly decision: string
  /** Milliseconds since 1970, in UTC. */
  readonly time: number
  /** The same for the same request, whatever was answered: 64 hexadecimal digits. */
  readonly fingerprint: string
  /** JSON without line breaks. */
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

/** Where a chain ends: kept elsewhere, it proves later that nothing before it was changed or removed. */
export interface Checkpoint {
  readonly sequence: number
  readonly hash: string
}
