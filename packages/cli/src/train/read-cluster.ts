import type { Refusal } from '../input/source-row.ts'

/** What a row belongs to, as a text, or why the value of this column says none. */
export function readCluster(column: string, value: unknown): string | Refusal {
  if (value === undefined || value === null || value === '') {
    return { field: column, value, expected: 'a value: what the row belongs to' }
  }
  return value instanceof Date ? value.toISOString() : String(value)
}
