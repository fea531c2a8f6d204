import type { PackedTables } from './pack-tables.ts'

/** Adds to the sums of a row, by column, what each table holds for its pattern, in the order of the tables. */
export type RowAdder = (patterns: Uint8Array, sums: Float64Array) => void

/** Adds what the tables from `table` up to `end` hold, whose first column is at `first`. */
type AddTables = (patterns: Uint8Array, sums: Float64Array, table: number, end: number, first: number) => void

/**
 * Compiles a loop for the tables of each width, with a statement for each column: it takes half as long as a loop within
 * the loop. Tables of one width stand one after the other.
 */
export function compileRowAdder({ count, values, valueStarts, columns, columnStarts }: PackedTables): RowAdder {
  const widthOf = (table: number) => (columnStarts[table + 1] as number) - (columnStarts[table] as number)
  const runs: { readonly add: AddTables; readonly table: number; readonly end: number; readonly first: number }[] = []
  for (let table = 0, end = 0; table < count; table = end) {
    while (end < count && widthOf(end) === widthOf(table)) end++
    const add = addTables(widthOf(table), values, valueStarts, columns)
    runs.push({ add, table, end, first: columnStarts[table] as number })
  }
  return (patterns, sums) => {
    for (const { add, table, end, first } of runs) add(patterns, sums, table, end, first)
  }
}

function addTables(width: number, ...tables: [Float32Array, Int32Array, Int32Array]): AddTables {
  const statements = Array.from(
    { length: width },
    (_, index) => `sums[columns[first + ${index}]] += values[at + ${index}]`,
  )
  const compile = new Function(
    ...['values', 'valueStarts', 'columns'],
    `return (patterns, sums, table, end, first) => {
      for (; table < end; table++, first += ${width}) {
        const at = valueStarts[table] + ${width} * patterns[table]
        ${statements.join('\n')}
      }
    }`,
  )
  return compile(...tables)
}
