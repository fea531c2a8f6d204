import { compileRowAdder } from './compile-row-adder.ts'
import type { PackedTables } from './pack-tables.ts'
import { fillRowPatterns, placeRow, type RowPatterns } from './row-patterns.ts'

/**
 * What all tables hold for the row that begins at `start` of a matrix: a sum for each column, in its unit. They are written
 * anew by the next call.
 */
export type SumRow = (matrix: Float32Array, start: number) => Int32Array

/** Sums a row in JavaScript. */
export function scriptRow(plan: RowPatterns, tables: PackedTables): SumRow {
  const patterns = new Int32Array(plan.words)
  const bytes = new Uint8Array(patterns.buffer)
  const add = compileRowAdder(tables)
  const sums = new Int32Array(tables.units.length)
  return (matrix, start) => {
    placeRow(plan, matrix, start)
    fillRowPatterns(plan, patterns)
    sums.fill(0)
    add(bytes, sums)
    return sums
  }
}
