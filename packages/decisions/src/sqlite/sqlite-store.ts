import { resolve } from 'node:path'
import { unavailableStore } from '../errors.ts'
import type { Checkpoint, Entry, StoredRecord } from '../stores/entry.ts'
import { readPages } from '../stores/read-pages.ts'
import type { Appended, DecisionStore, Durability, RecordFilter } from '../stores/store.ts'
import { Reader } from './reader.ts'
import { WorkerLink } from './worker-link.ts'

export interface SqliteOptions {
  /** Default: `durable`. */
  readonly durability?: Durability
}

/**
 * A store in one SQLite file, which is made where there is none. A thread of its own writes; several processes of one
 * machine may write the same file, which must not be on a network drive.
 * @throws FlitError FLIT_STORE_UNSUPPORTED or FLIT_STORE_UNAVAILABLE.
 */
export async function openSqliteStore(path: string, options: SqliteOptions = {}): Promise<DecisionStore> {
  const { durability = 'durable' } = options
  const name = resolve(path)
  const writer = new WorkerLink({ path: name, durability })
  try {
    await writer.opened()
    return new SqliteStore(name, durability, writer)
  } catch (cause) {
    await writer.end()
    throw unavailableStore(name, cause)
  }
}

class SqliteStore implements DecisionStore {
  readonly name: string
  readonly durability: Durability
  readonly #writer: WorkerLink
  readonly #reader: Reader

  constructor(name: string, durability: Durability, writer: WorkerLink) {
    this.name = name
    this.durability = durability
    this.#writer = writer
    this.#reader = new Reader(name)
  }

  append(entries: readonly Entry[]): Promise<readonly Appended[]> {
    return this.#writer.ask({ entries })
  }

  read(filter: RecordFilter = {}): AsyncIterable<StoredRecord> {
    return readPages(this.#reader, filter)
  }

  async head(): Promise<Checkpoint> {
    return this.#reader.head()
  }

  async close(): Promise<void> {
    await this.#writer.ask('close')
    this.#reader.close()
    await this.#writer.end()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}
