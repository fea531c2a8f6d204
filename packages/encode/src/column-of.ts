import type { Table } from './table.ts'

/** One column of a table. */
export function columnOf({ data, rows, width }: Table, column: number): Float64Array {
  const values = new Float64Array(rows)
  for (let row = 0, at = column; row < rows; row++, at += width) values[row] = data[at] as number
  return values
}
