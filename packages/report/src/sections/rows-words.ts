import type { RowCounts } from '../figures/scored-rows.ts'
import { count, percent } from './numbers.ts'

/** What the report is of. */
export function rowsWords({ count: rows, labelled, positives, positive }: RowCounts): string {
  const share = `${count(positives)} (${percent(positives / labelled)}) are ${positive}`
  if (rows === labelled) return `${count(rows)} rows, of which ${share}.`
  return `${count(rows)} rows. The outcome of ${count(labelled)} is known, of which ${share}.`
}
