import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { unavailableStore } from '../errors.ts'
import type { Checkpoint, StoredRecord } from '../stores/entry.ts'
import type { Appended, Batch, DecisionStore, Durability, RecordFilter } from '../stores/store.ts'
import { Reader } from './reader.ts'
import { WorkerLink } from './worker-link.ts'

export interface SqliteOptions {
  /** Default: `durable`. */
  readonly durability?: Durability
}

/**
 * A store in one SQLite file, which is made where there is none. A thread of its own writes; several processes of one
 * machine may write the same file, which must not be on a network drive.
 * @throws FlitError FLIT_STORE_UNAVAILABLE or FLIT_STORE_UNSUPPORTED.
 */
export async function openSqliteStore(path: string, options: SqliteOptions = {}): Promise<DecisionStore> {
  const { durability = 'durable' } = options
  const name = resolve(path)
  const writer = new WorkerLink({ path: name, durability })
  try {
    await writer.opened()
    return new SqliteStore(new Reader(name), writer, durability)
  } catch (cause) {
    await writer.end()
    // An error loses its class on its way from the thread: a file of another program says so once more here.
    if (existsSync(name)) await new Reader(name).close()
    throw unavailableStore(name, cause)
  }
}

class SqliteStore implements DecisionStore {
  readonly name: string
  readonly durability: Durability
  readonly #reader: Reader
  readonly #writer: WorkerLink

  constructor(reader: Reader, writer: WorkerLink, durability: Durability) {
    this.name = reader.name
    this.durability = durability
    this.#reader = reader
    this.#writer = writer
  }

  append(batches: readonly Batch[]): Promise<readonly Appended[]> {
    return this.#writer.ask({ batches, isLast: true })
  }

  offer(batches: readonly Batch[]): void {
    this.#writer.send({ batches, isLast: false })
  }

  read(filter?: RecordFilter): AsyncIterable<StoredRecord> {
    return this.#reader.read(filter)
  }

  head(): Promise<Checkpoint> {
    return this.#reader.head()
  }

  async close(): Promise<void> {
    await this.#writer.ask('close')
    await this.#writer.end()
    await this.#reader.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}
