import { kernelMemory } from '../kernels/kernel-memory.ts'
import { type PlacedParts, placeParts } from '../kernels/place-parts.ts'
import { type TablesKernel, tablesKernel } from '../kernels/tables-kernel.ts'
import { denseParts, type PartGroup, partWidth } from './dense-parts.ts'
import type { PackedTables } from './pack-tables.ts'
import { placeRow, type RowPatterns } from './row-patterns.ts'
import type { SumRow } from './script-row.ts'

/** What the parts of tables may take, in bytes. */
const mostPartBytes = 64e6

/**
 * Sums a row by WebAssembly SIMD: the same sums as `scriptRow`. `undefined` where this machine has not what it needs, or
 * where that would take too much memory.
 */
export function kernelRow(plan: RowPatterns, tables: PackedTables): SumRow | undefined {
  const [memory, kernel] = [kernelMemory(), tablesKernel()]
  const groups = kernel && denseParts(tables, mostPartBytes)
  if (!memory || !groups) return undefined
  const work = [plan.set, plan.at, new Int32Array(plan.words), new Int32Array(partWidth * groups.length)]
  const placed = placeParts(memory, [...work, ...groups.flatMap(({ parts, values }) => [parts, values])])
  return placed && sumRow(kernel, plan, groups, placed)
}

function sumRow(
  { findPatterns, sumParts }: TablesKernel,
  { cuts, starts, words, at }: RowPatterns,
  groups: readonly PartGroup[],
  { bytes, addresses }: PlacedParts,
): SumRow {
  const [set = 0, places = 0, patterns = 0, sums = 0, ...others] = addresses
  const view = (address: number, length: number) => new Int32Array(bytes.buffer, address, length)
  const place = { cuts, starts, words, at: view(places, at.length) }
  const runs = groups.map(({ count }, group) => {
    const [parts = 0, values = 0] = others.slice(2 * group)
    return { count, parts, values, sums: sums + 4 * partWidth * group }
  })
  // An address keeps no array from being given up.
  const kept = { bytes, sums: view(sums, partWidth * groups.length) }
  return (matrix, start) => {
    placeRow(place, matrix, start)
    findPatterns(places, at.length, set, patterns, 4 * words)
    for (const { count, parts, values, sums } of runs) sumParts(patterns, parts, count, values, sums)
    return kept.sums
  }
}
