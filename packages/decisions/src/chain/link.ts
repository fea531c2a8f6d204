import { hash } from 'node:crypto'
import type { Checkpoint, Entry, StoredRecord } from '../stores/entry.ts'

/** Where every chain begins. */
export const genesis: Checkpoint = { sequence: 0, hash: '0'.repeat(64) }

/** The entry as the record that follows `head`. */
export function link(entry: Entry, head: Checkpoint): StoredRecord {
  return { ...entry, sequence: head.sequence + 1, previous: head.hash, hash: hashOf(entry, head.hash) }
}

/**
 * The SHA-256, in hexadecimal, of these lines in UTF-8: the hash of the record before, the kind, the time, the
 * fingerprint, the id and the decision as JSON, and the body. None of them can hold a line break. The place of a record
 * follows from the links alone.
 */
export function hashOf({ kind, id, decision, time, fingerprint, body }: Entry, previous: string): string {
  const ids = `${JSON.stringify(id)}\n${JSON.stringify(decision)}`
  return hash('sha256', `${previous}\n${kind}\n${time}\n${fingerprint}\n${ids}\n${body}`, 'hex')
}
