import type { Appended, Batch, Durability } from '../stores/store.ts'

/** What the worker is started with. */
export interface WorkerSettings {
  readonly path: string
  readonly durability: Durability
}

/** What the worker is asked: to add batches to a transaction, which `isLast` ends; or to end itself. */
export type Request = { readonly batches: readonly Batch[]; readonly isLast: boolean } | 'close'

/** An answer to each transaction and to `close`, in their order, and one before them once the file is open. */
export type Answer =
  | { readonly appended: readonly Appended[] }
  /** A structured clone drops the fields of an error: they come beside it. */
  | { readonly error: unknown; readonly fields: object }
