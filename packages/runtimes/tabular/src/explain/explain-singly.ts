import { compileRowAdder } from './compile-row-adder.ts'
import type { Explain } from './explainer.ts'
import type { PackedTables } from './pack-tables.ts'
import { fillRowPatterns, planRowPatterns } from './row-patterns.ts'
import type { Table } from './tabulate.ts'

/** What the patterns of rows may take, in bytes. */
const mostPatternBytes = 16e6

/** Explains rows one by one, with the bits that blocks give; `undefined` where that would take too much memory. */
export function explainSingly(tables: readonly Table[], packed: PackedTables, columns: number): Explain | undefined {
  const plan = planRowPatterns(tables, columns, mostPatternBytes)
  if (!plan) return undefined
  const patterns = new Int32Array(plan.words)
  const bytes = new Uint8Array(patterns.buffer)
  const add = compileRowAdder(packed)
  // To make an array takes as long as a hundred look-ups: a row alone has its sums in the same one each time.
  const sums = new Float64Array(columns)
  return (matrix, rows) => {
    const contributions = rows === 1 ? sums : new Float64Array(rows * columns)
    for (let start = 0; start < contributions.length; start += columns) {
      fillRowPatterns(plan, matrix, start, patterns)
      sums.fill(0)
      add(bytes, sums)
      if (rows > 1) contributions.set(sums, start)
    }
    return contributions
  }
}
