import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { RecordSource, StoredRecord } from '@flit-ml/decisions'

/** The table of a store of decisions, written by node:sqlite and nothing else. */
export interface BareTable extends Disposable {
  /** Writes so many records more, a transaction a group, as durable as the store does. */
  write(count: number, groupSize: number): void
  scores(): Promise<number[]>
  keptScores(source: RecordSource): Promise<number[]>
}

/** A table of the same columns and indexes as the store at `source`, with the same records. */
export async function openBareTable(source: RecordSource, path: string): Promise<BareTable> {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec(schemaOf(source.name))
  const insert = database.prepare('INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  let sequence = 0
  const add = (record: StoredRecord, id: string): void => {
    const { kind, time, fingerprint, previous, hash, body } = record
    insert.run(++sequence, kind, id, id, time, fingerprint, previous, hash, body)
  }
  const records: StoredRecord[] = []
  for await (const record of source.read()) records.push(record)
  for (const record of records) add(record, record.id)
  return {
    write(count, groupSize) {
      for (const end = sequence + count; sequence < end; ) {
        database.exec('BEGIN IMMEDIATE')
        for (let added = 0; added < groupSize; added++)
          add(records[sequence % records.length] as StoredRecord, `purchase-${sequence}`)
        database.exec('COMMIT')
      }
    },
    scores: async () => scoresOf(database.prepare('SELECT body FROM records ORDER BY sequence').all()),
    keptScores: async () => scoresOf(records),
    [Symbol.dispose]: () => database.close(),
  }
}

function schemaOf(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true })
  const statements = database.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').all()
  database.close()
  return statements.map(({ sql }) => `${sql};`).join('\n')
}

function scoresOf(rows: readonly { readonly body?: SQLInputValue }[]): number[] {
  return rows.map(({ body }) => JSON.parse(String(body)).score)
}
