import type { Bit } from './bit-masks.ts'
import { startsOf } from './starts-of.ts'
import type { Table } from './tabulate.ts'

/** Tables one after the other, as flat arrays. Each `…Starts` has one entry more, the end. */
export interface PackedTables {
  readonly count: number
  readonly values: Float64Array
  readonly valueStarts: Int32Array
  /** Of each table, the columns that it adds to. */
  readonly columns: Int32Array
  readonly columnStarts: Int32Array
  /** Of each table, the masks of its bits, eight of them: where it has less, the mask of no row. */
  readonly bits: Int32Array
}

/** Packs tables; `maskOf` says which mask is that of a bit, and `noRow` is one that is always 0. */
export function packTables(tables: readonly Table[], maskOf: ReadonlyMap<Bit, number>, noRow: number): PackedTables {
  const values = new Float64Array(tables.reduce((length, table) => length + table.values.length, 0))
  const valueStarts = startsOf(tables, (table) => table.values.length)
  for (const [index, table] of tables.entries()) values.set(table.values, valueStarts[index])
  return {
    count: tables.length,
    values,
    valueStarts,
    columns: Int32Array.from(tables.flatMap((table) => table.columns)),
    columnStarts: startsOf(tables, (table) => table.columns.length),
    bits: Int32Array.from(tables.flatMap(eightMasks)),
  }

  function eightMasks({ bits }: Table): number[] {
    return Array.from({ length: 8 }, (_, index) => maskOf.get(bits[index] as Bit) ?? noRow)
  }
}
