import type { Entry } from '../stores/entry.ts'
import type { Appended, Durability } from '../stores/store.ts'

/** What the worker is started with. */
export interface WorkerSettings {
  readonly path: string
  readonly durability: Durability
}

/** What the worker is asked: to keep entries, or to end. */
export type Request = { readonly entries: readonly Entry[] } | 'close'

/** An answer to each request, in their order, and one before them once the file is open. */
export type Answer =
  | { readonly appended: readonly Appended[] }
  /** A structured clone drops the fields of an error: they come beside it. */
  | { readonly error: unknown; readonly fields: object }
