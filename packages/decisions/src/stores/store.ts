import type { Checkpoint, Entry, EntryKind, StoredRecord } from './entry.ts'

/** What became of an entry. */
export type Appended =
  /** It is kept now. */
  | { readonly outcome: 'kept' }
  /** It was kept before: the record of then, with the same fingerprint. */
  | { readonly outcome: 'repeated'; readonly record: StoredRecord }
  /** Its id is taken by an entry with another fingerprint. */
  | { readonly outcome: 'conflict' }
  /** It is a label for a decision that is not kept. */
  | { readonly outcome: 'orphan' }

/** `durable`: on the disk before it is answered. `relaxed`: committed, and lost where the machine itself stops soon after. */
export type Durability = 'durable' | 'relaxed'

/** Which records are read; all where nothing is said. They come by sequence. */
export interface RecordFilter {
  readonly kind?: EntryKind
  /** Only those at this place or later. */
  readonly fromSequence?: number
  /** Only those of this time or later, in milliseconds since 1970. */
  readonly since?: number
  /** Only those before this time. */
  readonly until?: number
  /** Only what is about this decision: itself, and its labels. */
  readonly decision?: string
  /** The last records in place of all, the newest first. */
  readonly last?: number
}

/** Where records are kept. A store is passive: it keeps what it gets, as one chain. */
export interface DecisionStore extends AsyncDisposable {
  /** What it is, for errors: a path, or an address without its password. */
  readonly name: string
  readonly durability: Durability
  /**
   * Keeps the entries in one transaction: all of them, or none. When it resolves, they are as durable as `durability`
   * says. The answers are in the order of the entries.
   * @throws whatever the engine throws; nothing may then be taken as kept, though it can be.
   */
  append(entries: readonly Entry[]): Promise<readonly Appended[]>
  read(filter?: RecordFilter): AsyncIterable<StoredRecord>
  /** The end of the chain, as the last transaction left it. */
  head(): Promise<Checkpoint>
  close(): Promise<void>
}
