import { type ClientBase, Pool } from 'pg'
import { unavailableStore } from '../errors.ts'
import type { Checkpoint, StoredRecord } from '../stores/entry.ts'
import { type PageFilter, type PageSource, readPages } from '../stores/read-pages.ts'
import { selectPage } from '../stores/select-page.ts'
import type { Appended, Batch, DecisionStore, Durability, RecordFilter, RecordSource } from '../stores/store.ts'
import { appendBatches } from './append-batches.ts'
import { isPrepared, prepareSchema } from './schema.ts'
import { type Row, toCheckpoint, toRecord } from './to-record.ts'

export interface PostgresOptions {
  /** Default: `durable`. */
  readonly durability?: Durability
  /** How long a statement may take, and a connection, before nothing is taken as kept. Default: 5,000. */
  readonly timeoutMilliseconds?: number
}

/**
 * A store in a PostgreSQL database, whose tables are made where there are none, in the first schema of the search path.
 * Any number of processes may write it.
 * @throws FlitError FLIT_STORE_UNAVAILABLE or FLIT_STORE_UNSUPPORTED.
 */
export async function openPostgresStore(connection: string, options: PostgresOptions = {}): Promise<DecisionStore> {
  return open(connection, options, prepareSchema)
}

/**
 * Reads the store in a PostgreSQL database, and never writes to it.
 * @throws FlitError FLIT_STORE_UNAVAILABLE or FLIT_STORE_UNSUPPORTED.
 */
export async function readPostgresStore(connection: string, options: PostgresOptions = {}): Promise<RecordSource> {
  return open(connection, options, async (client, name) => {
    if (!(await isPrepared(client, name))) throw new Error('There are no tables of a store in it.')
  })
}

async function open(
  connectionString: string,
  { durability = 'durable', timeoutMilliseconds = 5000 }: PostgresOptions,
  prepare: (client: ClientBase, name: string) => Promise<void>,
): Promise<PostgresStore> {
  const name = nameOf(connectionString)
  const pool = new Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: timeoutMilliseconds,
    query_timeout: timeoutMilliseconds,
    allowExitOnIdle: true,
  })
  // A connection that breaks, used or not, is replaced by the next one: whoever uses it gets the error from its query.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const store = new PostgresStore(name, durability, pool)
  try {
    await store.withClient((client) => prepare(client, name))
    return store
  } catch (cause) {
    await store.close()
    throw unavailableStore(name, cause)
  }
}

/** The address without the user and the password. */
function nameOf(connection: string): string {
  if (!URL.canParse(connection)) return 'the PostgreSQL database'
  const { protocol, host, pathname } = new URL(connection)
  return `${protocol}//${host}${pathname}`
}

class PostgresStore implements DecisionStore, PageSource {
  readonly name: string
  readonly durability: Durability
  readonly #pool: Pool
  readonly #partitions = new Set<string>()

  constructor(name: string, durability: Durability, pool: Pool) {
    this.name = name
    this.durability = durability
    this.#pool = pool
  }

  append(batches: readonly Batch[]): Promise<readonly Appended[]> {
    const settings = { durability: this.durability, partitions: this.#partitions }
    return this.withClient((client) => appendBatches(client, batches, settings))
  }

  read(filter: RecordFilter = {}): AsyncIterable<StoredRecord> {
    return readPages(this, filter)
  }

  async head(): Promise<Checkpoint> {
    const { rows } = await this.#pool.query<Row>('SELECT sequence, hash FROM head')
    return toCheckpoint(rows[0])
  }

  async firstSince(time: number): Promise<number | undefined> {
    const sql = 'SELECT min(sequence) AS first FROM records WHERE time >= $1'
    const { rows } = await this.#pool.query<{ first: string | null }>(sql, [time])
    return rows[0]?.first ? Number(rows[0].first) : undefined
  }

  async page(filter: PageFilter, limit: number): Promise<StoredRecord[]> {
    const { text, values } = selectPage(filter, limit, (at) => `$${at}`)
    const { rows } = await this.#pool.query<Row>(text, [...values])
    return rows.map(toRecord)
  }

  /** A connection on which something failed is closed: whatever was under way on it ends with nothing kept, or kept whole. */
  async withClient<T>(use: (client: ClientBase) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    try {
      const result = await use(client)
      client.release()
      return result
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  close(): Promise<void> {
    return this.#pool.end()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}
