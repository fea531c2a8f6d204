import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { link } from '../chain/link.ts'
import type { Checkpoint, Entry, StoredRecord } from '../stores/entry.ts'
import type { Appended, Durability } from '../stores/store.ts'
import { openDatabase } from './open-database.ts'

/** The one connection that writes: synchronous, and so for a worker thread. */
export class Writer {
  readonly #database: DatabaseSync
  readonly #head: StatementSync
  readonly #insert: StatementSync
  readonly #find: StatementSync
  readonly #moveHead: StatementSync

  constructor(path: string, durability: Durability) {
    this.#database = openDatabase(path, durability)
    const prepare = (sql: string): StatementSync => this.#database.prepare(sql)
    this.#head = prepare('SELECT sequence, hash FROM head')
    this.#insert = prepare('INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id, kind) DO NOTHING')
    this.#find = prepare('SELECT * FROM records WHERE id = ? AND kind = ?')
    this.#moveHead = prepare('UPDATE head SET sequence = ?, hash = ?')
  }

  /** @throws what SQLite throws; nothing was kept then. */
  append(entries: readonly Entry[]): Appended[] {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const appended = this.#appendAll(entries)
      this.#database.exec('COMMIT')
      return appended
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#database.close()
  }

  #appendAll(entries: readonly Entry[]): Appended[] {
    // Another process may have written since: the head is what the file says.
    let head = this.#head.get() as unknown as Checkpoint
    const appended: Appended[] = []
    for (const entry of entries) {
      if (entry.kind === 'label' && !this.#find.get(entry.decision, 'decision')) {
        appended.push({ outcome: 'orphan' })
        continue
      }
      const record = link(entry, head)
      const isNew = this.#add(record)
      if (isNew) head = record
      appended.push(isNew ? { outcome: 'kept' } : this.#compare(entry))
    }
    this.#moveHead.run(head.sequence, head.hash)
    return appended
  }

  #add({ sequence, kind, id, decision, time, fingerprint, previous, hash, body }: StoredRecord): boolean {
    return this.#insert.run(sequence, kind, id, decision, time, fingerprint, previous, hash, body).changes === 1
  }

  #compare({ id, kind, fingerprint }: Entry): Appended {
    const record = this.#find.get(id, kind) as unknown as StoredRecord
    return record.fingerprint === fingerprint ? { outcome: 'repeated', record } : { outcome: 'conflict' }
  }
}
