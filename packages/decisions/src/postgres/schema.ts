import type { ClientBase } from 'pg'
import { genesis } from '../chain/link.ts'
import { unsupportedStore } from '../errors.ts'

/** What this version of the package writes into the table `store`. */
const schemaVersion = 1

/** Of the lock under which tables are made: a number that nothing else is likely to use. */
const schemaLock = 7_214_009_411

// A partitioned table can promise that an id is unique within a month alone: `ids` promises it over all of them.
const schema = `
CREATE TABLE store (version integer NOT NULL);
INSERT INTO store VALUES (${schemaVersion});
CREATE TABLE head (sequence bigint NOT NULL, hash text NOT NULL);
INSERT INTO head VALUES (${genesis.sequence}, '${genesis.hash}');
CREATE TABLE ids (id text NOT NULL, kind text NOT NULL, time bigint NOT NULL, PRIMARY KEY (id, kind));
CREATE TABLE records (
  sequence bigint NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  decision text NOT NULL,
  time bigint NOT NULL,
  fingerprint text NOT NULL,
  previous text NOT NULL,
  hash text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (sequence, time)
) PARTITION BY RANGE (time);
CREATE INDEX records_by_id ON records (id);
CREATE INDEX records_by_time ON records (time);
CREATE INDEX others_by_decision ON records (decision) WHERE kind <> 'decision';
`

/**
 * Makes the tables where there are none.
 * @throws FlitError FLIT_STORE_UNSUPPORTED where another version made them.
 */
export async function prepareSchema(client: ClientBase, name: string): Promise<void> {
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock($1)', [schemaLock])
  if (!(await isPrepared(client, name))) await client.query(schema)
  await client.query('COMMIT')
}

/** @throws FlitError FLIT_STORE_UNSUPPORTED where another version made the tables. */
export async function isPrepared(client: ClientBase, name: string): Promise<boolean> {
  const { rows } = await client.query<{ made: boolean }>("SELECT to_regclass('store') IS NOT NULL AS made")
  if (!rows[0]?.made) return false
  const { rows: stores } = await client.query<{ version: number }>('SELECT version FROM store')
  const found = stores[0]?.version ?? 0
  if (found !== schemaVersion) throw unsupportedStore(name, found, schemaVersion)
  return true
}

/** The partition of the month of a time in milliseconds since 1970, in UTC. */
export function partitionOf(time: number): { readonly name: string; readonly sql: string } {
  const date = new Date(time)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const name = `records_${year}_${String(month + 1).padStart(2, '0')}`
  const [from, to] = [Date.UTC(year, month), Date.UTC(year, month + 1)]
  return { name, sql: `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF records FOR VALUES FROM (${from}) TO (${to})` }
}
