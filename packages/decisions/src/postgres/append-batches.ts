import type { ClientBase } from 'pg'
import { chainBatches } from '../chain/chain-batches.ts'
import type { Checkpoint, StoredRecord } from '../stores/entry.ts'
import type { Appended, Batch, Durability } from '../stores/store.ts'
import { partitionOf } from './schema.ts'
import { type Row, toCheckpoint, toRecord } from './to-record.ts'

/** Keeps batches in one transaction. `partitions` are the names of those that are there; new ones are added to it. */
export async function appendBatches(
  client: ClientBase,
  batches: readonly Batch[],
  { durability, partitions }: { readonly durability: Durability; readonly partitions: Set<string> },
): Promise<readonly Appended[]> {
  await client.query(`BEGIN; SET LOCAL synchronous_commit = ${durability === 'durable' ? 'on' : 'off'}`)
  // Whoever else writes waits here: the chain has one end.
  const { rows } = await client.query<Row>('SELECT sequence, hash FROM head FOR UPDATE')
  const head = toCheckpoint(rows[0])
  const { appended, records } = chainBatches(batches, head, await findKnown(client, batches))
  const end = records.at(-1)
  if (!end) {
    await client.query('ROLLBACK')
    return appended
  }
  const made = await makePartitions(client, records, partitions)
  await insert(client, records, end)
  await client.query('COMMIT')
  for (const name of made) partitions.add(name)
  return appended
}

/** What is kept under the ids of the entries, and of the decisions that they are about. */
async function findKnown(client: ClientBase, batches: readonly Batch[]): Promise<StoredRecord[]> {
  const entries = batches.flat()
  const others = entries.filter(({ kind }) => kind !== 'decision')
  const ids = [...entries.map(({ id }) => id), ...others.map(({ decision }) => decision)]
  const kinds = [...entries.map(({ kind }) => kind), ...others.map(() => 'decision')]
  const { rows } = await client.query<Row>(
    `SELECT records.* FROM unnest($1::text[], $2::text[]) AS asked (id, kind)
     JOIN ids USING (id, kind) JOIN records USING (id, kind, time)`,
    [ids, kinds],
  )
  return rows.map(toRecord)
}

async function makePartitions(
  client: ClientBase,
  records: readonly StoredRecord[],
  known: ReadonlySet<string>,
): Promise<string[]> {
  const missing = new Map(records.map(({ time }) => partitionOf(time)).map(({ name, sql }) => [name, sql]))
  for (const name of known) missing.delete(name)
  for (const sql of missing.values()) await client.query(sql)
  return [...missing.keys()]
}

async function insert(client: ClientBase, records: readonly StoredRecord[], end: Checkpoint): Promise<void> {
  const column = <Name extends keyof StoredRecord>(name: Name): StoredRecord[Name][] =>
    records.map((record) => record[name])
  const [ids, kinds, times] = [column('id'), column('kind'), column('time')]
  await client.query('INSERT INTO ids SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])', [ids, kinds, times])
  await client.query(
    `INSERT INTO records SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[],
       $6::text[], $7::text[], $8::text[], $9::text[])`,
    [
      column('sequence'),
      kinds,
      ids,
      column('decision'),
      times,
      column('fingerprint'),
      column('previous'),
      column('hash'),
      column('body'),
    ],
  )
  await client.query('UPDATE head SET sequence = $1, hash = $2', [end.sequence, end.hash])
}
