import type { Table } from './table.ts'

/** One column of a table. */
export interface Column {
  /** The path of its file. */
  readonly path: string
  readonly name: string
  readonly cells: readonly string[]
  /** The line of each cell. */
  readonly lines: readonly number[]
}

/** The column at this place of a table. */
export function columnAt({ path, header, records }: Table, place: number): Column {
  return {
    path,
    name: header[place] ?? '',
    cells: records.map(({ cells }) => cells[place] ?? ''),
    lines: records.map(({ line }) => line),
  }
}
