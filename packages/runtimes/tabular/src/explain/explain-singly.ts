import type { Explain } from './explainer.ts'
import { kernelRow } from './kernel-row.ts'
import type { PackedTables } from './pack-tables.ts'
import { planRowPatterns } from './row-patterns.ts'
import { scriptRow } from './script-row.ts'
import type { Patterned } from './tabulate.ts'

/** What the patterns of rows may take, in bytes. */
const mostPatternBytes = 16e6

/** Explains rows one by one, with the bits that blocks give; `undefined` where that would take too much memory. */
export function explainSingly(
  tables: readonly Patterned[],
  packed: PackedTables,
  columns: number,
  simd: boolean,
): Explain | undefined {
  const plan = planRowPatterns(tables, columns, mostPatternBytes)
  if (!plan) return undefined
  const sumRow = (simd ? kernelRow(plan, packed) : undefined) ?? scriptRow(plan, packed)
  // To make an array takes as long as a hundred look-ups: a row alone has its values in the same one each time.
  const single = new Float64Array(columns)
  return (matrix, rows) => {
    const contributions = rows === 1 ? single : new Float64Array(rows * columns)
    for (let start = 0; start < contributions.length; start += columns) {
      const sums = sumRow(matrix, start)
      for (let column = 0; column < columns; column++) {
        contributions[start + column] = (sums[column] as number) * (packed.units[column] as number)
      }
    }
    return contributions
  }
}
