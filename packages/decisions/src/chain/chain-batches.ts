import type { Checkpoint, Entry, StoredRecord } from '../stores/entry.ts'
import type { Appended, Batch } from '../stores/store.ts'
import { link } from './link.ts'

/** What a transaction has to write, and to answer. */
export interface Chained {
  readonly appended: readonly Appended[]
  readonly records: readonly StoredRecord[]
}

/**
 * What becomes of batches that follow `head`, where `known` are the records that are kept already under their ids, and
 * under those of the decisions that they are about.
 */
export function chainBatches(batches: readonly Batch[], head: Checkpoint, known: readonly StoredRecord[]): Chained {
  const kept = new Map(known.map((record) => [keyOf(record), record]))
  const records: StoredRecord[] = []
  const appended = batches.map((batch): Appended => {
    const refused = refusalOf(batch, kept)
    if (refused) return refused
    const earlier = batch.map((entry) => {
      const found = kept.get(keyOf(entry))
      if (found) return found
      const record = link(entry, records.at(-1) ?? head)
      records.push(record)
      kept.set(keyOf(record), record)
      return null
    })
    return { earlier }
  })
  return { appended, records }
}

function refusalOf(batch: Batch, kept: ReadonlyMap<string, StoredRecord>): Appended | undefined {
  const own = new Map<string, Entry>()
  for (const entry of batch) {
    const parent = keyOf({ kind: 'decision', id: entry.decision })
    const isOrphan = entry.kind !== 'decision' && entry.decision !== '' && !kept.has(parent) && !own.has(parent)
    if (isOrphan) return { refused: 'orphan', id: entry.decision }
    const found = kept.get(keyOf(entry)) ?? own.get(keyOf(entry))
    if (found && found.fingerprint !== entry.fingerprint) return { refused: 'conflict', id: entry.id }
    own.set(keyOf(entry), entry)
  }
  return undefined
}

function keyOf({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}
