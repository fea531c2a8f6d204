import { findPostgres, type PostgresServer, startPostgres } from '@flit-ml/postgres-server'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDecisionLog } from '../log/create-decision-log.ts'
import { sampleDecision } from '../testing/sample-decision.ts'
import { type StorePlace, storeSuite } from '../testing/store-suite.ts'
import { openPostgresStore, readPostgresStore } from './postgres-store.ts'

const bin = findPostgres()

if (!bin) {
  // Where every check has to run, its absence is a failure: it is not left out in silence.
  it.skipIf(process.env['FLIT_REQUIRE_POSTGRES'] === undefined)('PostgreSQL is installed', () => {
    expect.fail("The PostgreSQL store was not tested: install Debian's package 'postgresql'.")
  })
  console.warn("SKIPPED: the tests of the PostgreSQL store. Install Debian's package 'postgresql' to run them.")
}

describe.runIf(bin)('with a server', () => {
  let server: PostgresServer
  let databases = 0
  const newDatabase = (): string => server.createDatabase(`decisions_${databases++}`)

  beforeAll(async () => {
    server = await startPostgres(bin ?? '')
  }, 60_000)

  afterAll(() => server[Symbol.asyncDispose]())

  storeSuite('the PostgreSQL store', async (): Promise<StorePlace> => {
    const url = newDatabase()
    return {
      open: (durability = 'durable') => openPostgresStore(url, { durability }),
      tamper: (sql) => query(url, sql),
      [Symbol.asyncDispose]: async () => undefined,
    }
  })

  it('has a partition for each month', async () => {
    const url = newDatabase()
    await using log = createDecisionLog({ store: await openPostgresStore(url) })
    const times = ['2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z']
    await log.record(times.map((time, number) => sampleDecision(number, { time })))
    const sql =
      "SELECT string_agg(inhrelid::regclass::text, ' ' ORDER BY inhrelid::regclass::text) AS names FROM pg_inherits JOIN pg_class ON oid = inhparent WHERE relname = 'records'"
    expect(await query(url, sql)).toEqual([{ names: 'records_1970_01 records_2026_11 records_2026_12' }])
  })

  it('says where it is without its password, and what is wrong there', async () => {
    const url = newDatabase()
    const closed = openPostgresStore('postgres://somebody:secret@127.0.0.1:1/nothing')
    await expect(closed).rejects.toMatchObject({ details: { store: 'postgres://127.0.0.1:1/nothing' } })
    await expect(readPostgresStore(url)).rejects.toMatchObject({ code: 'FLIT_STORE_UNAVAILABLE' })
    await query(url, 'CREATE TABLE store (version integer); INSERT INTO store VALUES (9)')
    await expect(openPostgresStore(url)).rejects.toMatchObject({ code: 'FLIT_STORE_UNSUPPORTED' })
  })
})

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url)
  await client.connect()
  try {
    const result = await client.query(sql)
    return result.rows
  } finally {
    await client.end()
  }
}
