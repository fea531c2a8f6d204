import { DatabaseSync } from 'node:sqlite'
import { genesis } from '../chain/link.ts'
import { unsupportedStore } from '../errors.ts'
import type { Durability } from '../stores/store.ts'
import { schema, schemaVersion } from './schema.ts'

/** How long one process waits for another that writes the same file. */
const busyMilliseconds = 5000

/** Of a new file, in bytes: a page holds four records or so, where one of SQLite's 4 KiB holds two at most. */
const pageSize = 8192

/** How many pages the write-ahead log holds before they are copied into the file: 16 MiB. */
const pagesAhead = 2000

/**
 * Opens a database for writing, and makes it where there is none.
 * @throws FlitError FLIT_STORE_UNSUPPORTED, or what SQLite throws.
 */
export function openDatabase(path: string, durability: Durability): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: busyMilliseconds })
  try {
    database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = WAL`)
    // A copy makes whoever waits for a commit wait for two flushes more, and writes a page once that was changed often.
    database.exec(`PRAGMA wal_autocheckpoint = ${pagesAhead}`)
    // NORMAL leaves out the flush of each commit alone: the file stays whole whatever happens.
    database.exec(`PRAGMA synchronous = ${durability === 'durable' ? 'FULL' : 'NORMAL'}`)
    // On macOS a plain fsync leaves the data in the drive's cache; elsewhere these do nothing.
    database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
    prepareSchema(database, path)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Two processes may open a new file at once: whoever comes second finds it made. */
function prepareSchema(database: DatabaseSync, path: string): void {
  if (isPrepared(database, path)) return
  database.exec('BEGIN IMMEDIATE')
  if (!isPrepared(database, path)) {
    database.exec(schema)
    database.prepare('INSERT INTO head VALUES (1, ?, ?)').run(genesis.sequence, genesis.hash)
  }
  database.exec('COMMIT')
}

/** @throws FlitError FLIT_STORE_UNSUPPORTED where another version, or another program, made the file. */
export function isPrepared(database: DatabaseSync, path: string): boolean {
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
  if (found === schemaVersion) return true
  const isEmpty = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables'] === 0
  if (found !== 0 || !isEmpty) throw unsupportedStore(path, found, schemaVersion)
  return false
}
