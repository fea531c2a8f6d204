import { startsOf } from './starts-of.ts'
import type { Table } from './tabulate.ts'
import { unitsOf } from './units-of.ts'

/** Tables one after the other, as flat arrays. Each `…Starts` has one entry more, the end. */
export interface PackedTables {
  readonly count: number
  /** In the units of their columns, rounded once. */
  readonly values: Int32Array
  readonly valueStarts: Int32Array
  /** Of each table, the columns that it adds to. */
  readonly columns: Int32Array
  readonly columnStarts: Int32Array
  /** By column. */
  readonly units: Float64Array
}

export function packTables(tables: readonly Table[], columns: number): PackedTables {
  const units = unitsOf(tables, columns)
  const valueStarts = startsOf(tables, (table) => table.values.length)
  const values = new Int32Array(valueStarts[tables.length] as number)
  for (const [index, table] of tables.entries()) fillUnits(table, units, values, valueStarts[index] as number)
  return {
    count: tables.length,
    values,
    valueStarts,
    columns: Int32Array.from(tables.flatMap((table) => table.columns)),
    columnStarts: startsOf(tables, (table) => table.columns.length),
    units,
  }
}

function fillUnits({ columns, values }: Table, units: Float64Array, filled: Int32Array, start: number): void {
  const own = Float64Array.from(columns, (column) => units[column] as number)
  for (let at = 0; at < values.length; ) {
    for (let index = 0; index < own.length; index++, at++) {
      filled[start + at] = Math.round((values[at] as number) / (own[index] as number))
    }
  }
}
