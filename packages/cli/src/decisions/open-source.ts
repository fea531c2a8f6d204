import { resolve } from 'node:path'
import { type RecordSource, readSqliteStore } from '@flit-ml/decisions'
import type { GlobalOptions } from '../global-options.ts'

export interface StoreOptions extends GlobalOptions {
  /** A file of SQLite, relative to the application's folder, or an address that begins with postgres://. */
  readonly store: string
}

/** Opens a store of decisions to read it. */
export async function openSource({ dir, store }: StoreOptions): Promise<RecordSource> {
  if (!/^postgres(ql)?:/.test(store)) return readSqliteStore(resolve(dir, store))
  const { readPostgresStore } = await import('@flit-ml/decisions/postgres')
  return readPostgresStore(store)
}
