import type { PackedTables } from './pack-tables.ts'

/** How many columns a part has: four vectors, and one line of the processor's cache. */
export const partWidth = 16

/** The parts of all tables that add to the same columns, 16 that stand side by side. */
export interface PartGroup {
  /** How many parts there are. */
  readonly count: number
  /** Of each part, the number of its table, and where its values start, in bytes. */
  readonly parts: Int32Array
  /** [patterns, 16] of each part, one after the other, in the units of the columns. */
  readonly values: Int32Array
}

/** Parts for tables; `undefined` where they would take more than so many bytes. */
export function denseParts(tables: PackedTables, mostBytes: number): readonly PartGroup[] | undefined {
  const groups = Array.from({ length: Math.ceil(tables.units.length / partWidth) }, (_, group) => {
    return partsOf(tables, group * partWidth)
  })
  const size = groups.reduce((size, parts) => parts.reduce((sum, part) => sum + part.patterns, size), 0)
  if (4 * partWidth * size > mostBytes) return undefined
  return groups.map((parts) => fillGroup(tables, parts))
}

interface Part {
  readonly table: number
  readonly patterns: number
  /** The first column of the part. */
  readonly first: number
}

/** The parts of those tables that add to a column from `first` on. */
function partsOf({ count, columns, columnStarts, valueStarts }: PackedTables, first: number): readonly Part[] {
  const parts: Part[] = []
  for (let table = 0; table < count; table++) {
    const own = columns.subarray(columnStarts[table], columnStarts[table + 1])
    if (!own.some((column) => column >= first && column < first + partWidth)) continue
    const length = (valueStarts[table + 1] as number) - (valueStarts[table] as number)
    parts.push({ table, patterns: length / own.length, first })
  }
  return parts
}

function fillGroup(tables: PackedTables, parts: readonly Part[]): PartGroup {
  const patterns = parts.reduce((sum, part) => sum + part.patterns, 0)
  const group = {
    count: parts.length,
    parts: new Int32Array(2 * parts.length),
    values: new Int32Array(partWidth * patterns),
  }
  let start = 0
  for (const [index, part] of parts.entries()) {
    group.parts.set([part.table, 4 * start], 2 * index)
    fillPart(tables, part, group.values, start)
    start += part.patterns * partWidth
  }
  return group
}

function fillPart(
  { values, valueStarts, columns, columnStarts }: PackedTables,
  { table, patterns, first }: Part,
  filled: Int32Array,
  start: number,
): void {
  const own = columns.subarray(columnStarts[table], columnStarts[table + 1])
  const from = valueStarts[table] as number
  for (const [index, column] of own.entries()) {
    if (column < first || column >= first + partWidth) continue
    for (let pattern = 0; pattern < patterns; pattern++) {
      filled[start + pattern * partWidth + column - first] = values[from + pattern * own.length + index] as number
    }
  }
}
