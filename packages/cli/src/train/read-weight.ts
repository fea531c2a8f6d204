import type { Refusal } from '../input/source-row.ts'
import { readNumber } from './read-number.ts'

/** What a row counts for, or why the value of this column is none. */
export function readWeight(column: string, value: unknown): number | Refusal {
  const weight = readNumber(value)
  return weight !== undefined && weight >= 0
    ? weight
    : { field: column, value, expected: 'a number that is not below 0: what the row counts for' }
}
