import { resolve } from 'node:path'
import type { RecordSource } from '../stores/store.ts'
import { Reader } from './reader.ts'

/**
 * Reads the store in a SQLite file, and never writes to it.
 * @throws FlitError FLIT_STORE_UNAVAILABLE where there is none, or FLIT_STORE_UNSUPPORTED.
 */
export function readSqliteStore(path: string): RecordSource {
  return new Reader(resolve(path))
}
