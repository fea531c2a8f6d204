import { DatabaseSync } from 'node:sqlite'
import { missingHead, unavailableStore } from '../errors.ts'
import type { Checkpoint, StoredRecord } from '../stores/entry.ts'
import { type PageFilter, type PageSource, readPages } from '../stores/read-pages.ts'
import { selectPage } from '../stores/select-page.ts'
import type { RecordFilter, RecordSource } from '../stores/store.ts'
import { isPrepared } from './open-database.ts'

/** A connection that only reads. */
export class Reader implements RecordSource, PageSource {
  readonly name: string
  readonly #database: DatabaseSync

  /** @throws FlitError FLIT_STORE_UNAVAILABLE or FLIT_STORE_UNSUPPORTED. */
  constructor(path: string) {
    this.name = path
    this.#database = open(path)
  }

  read(filter: RecordFilter = {}): AsyncIterable<StoredRecord> {
    return readPages(this, filter)
  }

  async head(): Promise<Checkpoint> {
    const head = this.#database.prepare('SELECT sequence, hash FROM head').get() as unknown as Checkpoint | undefined
    if (!head) throw missingHead()
    return { ...head }
  }

  firstSince(time: number): number | undefined {
    const found = this.#database.prepare('SELECT min(sequence) AS first FROM records WHERE time >= ?').get(time)
    return (found?.['first'] as number | null) ?? undefined
  }

  page(filter: PageFilter, limit: number): StoredRecord[] {
    const { text, values } = selectPage(filter, limit, (at) => `?${at}`)
    return this.#database.prepare(text).all(...values) as unknown as StoredRecord[]
  }

  async close(): Promise<void> {
    this.#database.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}

function open(path: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { readOnly: true })
    if (isPrepared(database, path)) return database
    throw new Error('There is nothing in it.')
  } catch (cause) {
    database?.close()
    throw unavailableStore(path, cause)
  }
}
