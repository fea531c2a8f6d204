import { startsOf } from './starts-of.ts'
import type { Table } from './tabulate.ts'
import type { Split } from './tree.ts'

/** Tables one after the other, as flat arrays. Each `…Starts` has one entry more than there are, the end. */
export interface PackedTables {
  readonly count: number
  readonly values: Float64Array
  readonly valueStarts: Int32Array
  /** Of each table, the columns that it adds to. */
  readonly columns: Int32Array
  readonly columnStarts: Int32Array
  /** Of each table, its bits. */
  readonly bitStarts: Int32Array
  /** Of each bit, its conditions: twice the number of the test, and 1 more where it must not hold. */
  readonly conditions: Int32Array
  readonly conditionStarts: Int32Array
}

export function packTables(tables: readonly Table[], numberOf: (split: Split) => number): PackedTables {
  const bits = tables.flatMap((table) => table.bits)
  const values = new Float64Array(tables.reduce((length, table) => length + table.values.length, 0))
  const valueStarts = startsOf(tables, (table) => table.values.length)
  for (const [index, table] of tables.entries()) values.set(table.values, valueStarts[index])
  return {
    count: tables.length,
    values,
    valueStarts,
    columns: Int32Array.from(tables.flatMap((table) => table.columns)),
    columnStarts: startsOf(tables, (table) => table.columns.length),
    bitStarts: startsOf(tables, (table) => table.bits.length),
    conditions: Int32Array.from(bits.flat(), ({ split, whenTrue }) => 2 * numberOf(split) + (whenTrue ? 0 : 1)),
    conditionStarts: startsOf(bits, (conditions) => conditions.length),
  }
}
