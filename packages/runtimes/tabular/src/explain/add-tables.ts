import type { PackedTables } from './pack-tables.ts'
import { transposeBits } from './transpose-bits.ts'

/** A block of rows on its way through the tables. */
export interface Block {
  /** The most rows: a multiple of 32. */
  readonly size: number
  /** The masks of all tests for 32 rows, then those for the next 32. */
  readonly masks: Int32Array
  readonly testCount: number
  /** The pattern of each row in the table at hand. */
  readonly patterns: Uint8Array
  /** [columns, size] */
  readonly sums: Float64Array
}

/** Adds to the sums of `rows` rows what every table holds for them, in the order of the tables. */
export function addTables(tables: PackedTables, block: Block, rows: number): void {
  const { patterns, sums, size } = block
  for (let table = 0; table < tables.count; table++) {
    const firstBit = tables.bitStarts[table] as number
    const bits = (tables.bitStarts[table + 1] as number) - firstBit
    for (let row = 0; row < rows; row += 32) fillPatterns(tables, firstBit, bits, block, row, Math.min(32, rows - row))
    const end = tables.columnStarts[table + 1] as number
    let value = tables.valueStarts[table] as number
    for (let index = tables.columnStarts[table] as number; index < end; index++) {
      addColumn(tables.values, value, patterns, sums, (tables.columns[index] as number) * size, rows)
      value += 1 << bits
    }
  }
}

const bitMasks = new Int32Array(8)

/** Makes the patterns of `rows` rows from `row` on, 32 at most. */
function fillPatterns(
  tables: PackedTables,
  firstBit: number,
  bits: number,
  block: Block,
  row: number,
  rows: number,
): void {
  const { conditions, conditionStarts } = tables
  const { masks, testCount, patterns } = block
  const offset = (row >> 5) * testCount
  for (let bit = 0; bit < bits; bit++) {
    const end = conditionStarts[firstBit + bit + 1] as number
    let mask = -1
    for (let index = conditionStarts[firstBit + bit] as number; index < end; index++) {
      const condition = conditions[index] as number
      mask &= (masks[offset + (condition >> 1)] as number) ^ -(condition & 1)
    }
    bitMasks[bit] = mask
  }
  for (let bit = bits; bit < 8; bit++) bitMasks[bit] = 0
  transposeBits(bitMasks, rows, patterns, row)
}

function addColumn(
  values: Float64Array,
  first: number,
  patterns: Uint8Array,
  sums: Float64Array,
  offset: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    sums[offset + row] = (sums[offset + row] as number) + (values[first + (patterns[row] as number)] as number)
  }
}
