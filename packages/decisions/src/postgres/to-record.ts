import { missingHead } from '../errors.ts'
import type { Checkpoint, StoredRecord } from '../stores/entry.ts'

/** A row as pg gives it: it has a `bigint` as a text. */
export type Row = Omit<StoredRecord, 'sequence' | 'time'> & { readonly sequence: string; readonly time: string }

export function toRecord({ sequence, time, ...others }: Row): StoredRecord {
  return { ...others, sequence: Number(sequence), time: Number(time) }
}

export function toCheckpoint(row: Pick<Row, 'sequence' | 'hash'> | undefined): Checkpoint {
  if (!row) throw missingHead()
  return { sequence: Number(row.sequence), hash: row.hash }
}
