import { DatabaseSync } from 'node:sqlite'
import type { Checkpoint, StoredRecord } from '../stores/entry.ts'
import type { PageFilter, PageSource } from '../stores/read-pages.ts'
import { selectPage } from '../stores/select-page.ts'

/** A connection that only reads, beside the one that writes. */
export class Reader implements PageSource {
  readonly #database: DatabaseSync

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { readOnly: true })
  }

  head(): Checkpoint {
    return { ...(this.#database.prepare('SELECT sequence, hash FROM head').get() as unknown as Checkpoint) }
  }

  firstSince(time: number): number | undefined {
    const found = this.#database.prepare('SELECT min(sequence) AS first FROM records WHERE time >= ?').get(time)
    return (found?.['first'] as number | null) ?? undefined
  }

  page(filter: PageFilter, limit: number): StoredRecord[] {
    const { text, values } = selectPage(filter, limit, (at) => `?${at}`)
    return this.#database.prepare(text).all(...values) as unknown as StoredRecord[]
  }

  close(): void {
    this.#database.close()
  }
}
