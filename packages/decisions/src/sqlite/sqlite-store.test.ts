import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { type StorePlace, storeSuite } from '../testing/store-suite.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readSqliteStore } from './read-sqlite-store.ts'
import { openSqliteStore } from './sqlite-store.ts'

storeSuite('the SQLite store', async (): Promise<StorePlace> => {
  const folder = temporaryFolder()
  const path = join(folder.path, 'decisions.db')
  return {
    open: (durability = 'durable') => openSqliteStore(path, { durability }),
    async tamper(sql) {
      const database = new DatabaseSync(path)
      database.exec(sql)
      database.close()
    },
    [Symbol.asyncDispose]: async () => folder[Symbol.dispose](),
  }
})

describe('a file', () => {
  it.each([
    ['that is none of SQLite', (path: string) => writeFileSync(path, 'a text, and no database at all'), 'UNAVAILABLE'],
    ['of another program', (path: string) => execute(path, 'CREATE TABLE other (id)'), 'UNSUPPORTED'],
    ['of a later version', (path: string) => execute(path, 'PRAGMA user_version = 9'), 'UNSUPPORTED'],
  ])('%s is refused, and stays as it is', async (_, make, code) => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'decisions.db')
    make(path)
    await expect(openSqliteStore(path)).rejects.toMatchObject({ code: `FLIT_STORE_${code}` })
    expect(() => readSqliteStore(path)).toThrow(expect.objectContaining({ code: `FLIT_STORE_${code}` }))
  })

  it('that does not exist is made for writing, in a folder that does, and never for reading', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'decisions.db')
    expect(() => readSqliteStore(path)).toThrow(expect.objectContaining({ code: 'FLIT_STORE_UNAVAILABLE' }))
    const missing = openSqliteStore(join(folder.path, 'missing/decisions.db'))
    await expect(missing).rejects.toMatchObject({ code: 'FLIT_STORE_UNAVAILABLE' })
    await using store = await openSqliteStore(path)
    expect(await store.head()).toEqual({ sequence: 0, hash: '0'.repeat(64) })
  })
})

function execute(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}
