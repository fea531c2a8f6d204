import type { Checkpoint, Entry, EntryKind, StoredRecord } from './entry.ts'

/** Entries that are kept together, or not at all. */
export type Batch = readonly Entry[]

/** What became of a batch. */
export type Appended =
  /** Each entry is kept. In the entry's place, the record that was kept before under its id, with its fingerprint. */
  | { readonly earlier: readonly (StoredRecord | null)[] }
  /**
   * No entry is kept. `conflict`: the id is taken by an entry with another fingerprint. `orphan`: the entry is about a
   * decision that is not kept.
   */
  | { readonly refused: 'conflict' | 'orphan'; readonly id: string }

/** `durable`: on the disk before it is answered. `relaxed`: committed, and lost if the machine itself stops soon after. */
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
  /** Only what is about this decision: itself, its shadows and its labels. */
  readonly decision?: string
  /** So many of the last records in place of all, the newest first. */
  readonly last?: number
}

/** What can be read of a store. */
export interface RecordSource extends AsyncDisposable {
  /** What it is, for errors: a path, or an address without its password. */
  readonly name: string
  read(filter?: RecordFilter): AsyncIterable<StoredRecord>
  /** The end of the chain, as the last transaction left it. */
  head(): Promise<Checkpoint>
  close(): Promise<void>
}

/** Where records are kept, as one chain. */
export interface DecisionStore extends RecordSource {
  readonly durability: Durability
  /**
   * Keeps what can be kept of the batches in one transaction. When it resolves, that is as durable as `durability` says.
   * The answers are in the order of the batches; a batch sees those before it.
   * @throws whatever the engine throws: nothing may then be taken as kept, though it can be.
   */
  append(batches: readonly Batch[]): Promise<readonly Appended[]>
  /**
   * Takes batches that the next `append` keeps before its own, and answers for with its own: for a store that can begin
   * while others are still asking.
   */
  offer?(batches: readonly Batch[]): void
}
