import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { link } from '../chain/link.ts'
import { missingHead } from '../errors.ts'
import type { Checkpoint, Entry, StoredRecord } from '../stores/entry.ts'
import type { Appended, Batch, Durability } from '../stores/store.ts'
import { openDatabase } from './open-database.ts'

/** The one connection that writes: synchronous, and so for a worker thread. */
export class Writer {
  readonly #database: DatabaseSync
  readonly #readHead: StatementSync
  readonly #moveHead: StatementSync
  readonly #insert: StatementSync
  readonly #find: StatementSync
  #head!: Checkpoint

  constructor(path: string, durability: Durability) {
    this.#database = openDatabase(path, durability)
    const prepare = (sql: string): StatementSync => this.#database.prepare(sql)
    this.#readHead = prepare('SELECT sequence, hash FROM head')
    this.#moveHead = prepare('UPDATE head SET sequence = ?, hash = ?')
    this.#insert = prepare('INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id, kind) DO NOTHING')
    this.#find = prepare('SELECT * FROM records WHERE id = ? AND kind = ?')
  }

  /**
   * Adds batches to the transaction that is open, or to a new one.
   * @throws what SQLite throws: the transaction is then open, and ends, with nothing kept, by `close`.
   */
  add(batches: readonly Batch[]): Appended[] {
    if (!this.#database.isTransaction) this.#begin()
    return batches.map((batch) => (batch.length === 1 ? this.#addAll(batch) : this.#addTogether(batch)))
  }

  /** @throws what SQLite throws; see `add`. */
  commit(): void {
    this.#moveHead.run(this.#head.sequence, this.#head.hash)
    this.#database.exec('COMMIT')
  }

  close(): void {
    this.#database.close()
  }

  #begin(): void {
    this.#database.exec('BEGIN IMMEDIATE')
    // Another process may have written since: the head is what the file says.
    const head = this.#readHead.get() as unknown as Checkpoint | undefined
    if (!head) throw missingHead()
    this.#head = head
  }

  /** All of the batch, or nothing. */
  #addTogether(batch: Batch): Appended {
    const head = this.#head
    this.#database.exec('SAVEPOINT batch')
    const appended = this.#addAll(batch)
    if ('refused' in appended) {
      this.#database.exec('ROLLBACK TO batch')
      this.#head = head
    }
    this.#database.exec('RELEASE batch')
    return appended
  }

  #addAll(batch: Batch): Appended {
    const earlier: (StoredRecord | null)[] = []
    for (const entry of batch) {
      if (this.#isOrphan(entry)) return { refused: 'orphan', id: entry.decision }
      const found = this.#add(entry)
      if (found && found.fingerprint !== entry.fingerprint) return { refused: 'conflict', id: entry.id }
      earlier.push(found)
    }
    return { earlier }
  }

  #isOrphan({ kind, decision }: Entry): boolean {
    return kind !== 'decision' && decision !== '' && !this.#find.get(decision, 'decision')
  }

  /** The record that has the entry's id already; `null` where the entry is added. */
  #add(entry: Entry): StoredRecord | null {
    const record = link(entry, this.#head)
    const { sequence, kind, id, decision, time, fingerprint, previous, hash, body } = record
    const { changes } = this.#insert.run(sequence, kind, id, decision, time, fingerprint, previous, hash, body)
    if (changes === 0) return this.#find.get(id, kind) as unknown as StoredRecord
    this.#head = record
    return null
  }
}
