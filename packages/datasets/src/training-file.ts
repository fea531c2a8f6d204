import { stringify } from 'csv-stringify/sync'
import type { LabelledRows } from './labelled-rows.ts'

/**
 * Rows as `flit train` reads them, as CSV: the inputs, what happened as 1 or 0 under the positive class's name, what they
 * belong to, and the groups.
 */
export function trainingFile({ rows, labels, positive, clusters, groups }: LabelledRows): string {
  const besideOf = (index: number): [string, string | undefined][] =>
    Object.entries({ ...clusters, ...groups }).map(([name, values]) => [name, values[index]])
  const records = rows.map((row, index) => ({
    ...row,
    [positive]: labels[index],
    ...Object.fromEntries(besideOf(index)),
  }))
  return stringify(records, { header: true })
}
