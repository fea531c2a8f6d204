import { startsOf } from './starts-of.ts'
import type { Table } from './tabulate.ts'

/** Tables one after the other, as flat arrays. Each `…Starts` has one entry more, the end. */
export interface PackedTables {
  readonly count: number
  readonly values: Float32Array
  readonly valueStarts: Int32Array
  /** Of each table, the columns that it adds to. */
  readonly columns: Int32Array
  readonly columnStarts: Int32Array
}

export function packTables(tables: readonly Table[]): PackedTables {
  const values = new Float32Array(tables.reduce((length, table) => length + table.values.length, 0))
  const valueStarts = startsOf(tables, (table) => table.values.length)
  for (const [index, table] of tables.entries()) values.set(table.values, valueStarts[index])
  return {
    count: tables.length,
    values,
    valueStarts,
    columns: Int32Array.from(tables.flatMap((table) => table.columns)),
    columnStarts: startsOf(tables, (table) => table.columns.length),
  }
}
