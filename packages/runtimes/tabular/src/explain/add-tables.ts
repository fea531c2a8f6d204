import type { PackedTables } from './pack-tables.ts'
import { transposeBits } from './transpose-bits.ts'

/** A block of rows on its way through the tables. */
export interface Block {
  /** The most rows: a multiple of 32. */
  readonly size: number
  /** All masks for 32 rows, then those for the next 32. */
  readonly masks: Int32Array
  readonly maskCount: number
  /** Of each table, the masks of its bits, eight of them: where it has less, the mask of no row. */
  readonly bits: Int32Array
  /** The pattern of each row in the table at hand. */
  readonly patterns: Uint8Array
  /** [columns, size], in the units of the columns. */
  readonly sums: Int32Array
}

/** The masks of a table's bits. */
const eight = new Int32Array(8)

/** Adds to the sums of `rows` rows what every table holds for them, in the order of the tables. */
export function addTables(tables: PackedTables, block: Block, rows: number): void {
  const { masks, maskCount, bits, patterns, sums, size } = block
  for (let table = 0; table < tables.count; table++) {
    for (let row = 0; row < rows; row += 32) {
      const offset = (row >> 5) * maskCount
      for (let bit = 0; bit < 8; bit++) eight[bit] = masks[offset + (bits[8 * table + bit] as number)] as number
      transposeBits(eight, Math.min(32, rows - row), patterns, row)
    }
    const first = tables.columnStarts[table] as number
    const width = (tables.columnStarts[table + 1] as number) - first
    const value = tables.valueStarts[table] as number
    for (let index = 0; index < width; index++) {
      addColumn(
        tables.values,
        value + index,
        width,
        patterns,
        sums,
        (tables.columns[first + index] as number) * size,
        rows,
      )
    }
  }
}

function addColumn(
  values: Int32Array,
  first: number,
  width: number,
  patterns: Uint8Array,
  sums: Int32Array,
  offset: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    const value = values[first + (patterns[row] as number) * width] as number
    sums[offset + row] = ((sums[offset + row] as number) + value) | 0
  }
}
