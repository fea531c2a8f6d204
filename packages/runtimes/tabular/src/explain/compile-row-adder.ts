import type { PackedTables } from './pack-tables.ts'

/** Adds to the sums of a row, by column, what each table holds for its pattern, in the order of the tables. */
export type RowAdder = (patterns: Uint8Array, sums: Int32Array) => void

/** Adds what the tables from `table` up to `end` hold, whose first column is at `first`. What it gives back means nothing. */
type AddTables = (patterns: Uint8Array, sums: Int32Array, table: number, end: number, first: number) => number

/**
 * Compiles a loop for the tables of each width, with a statement for each column: it takes half as long as a loop within
 * the loop. Tables of one width stand one after the other. What a row needs of them is touched first, so that it comes from
 * memory all at once, rather than each as soon as there is nothing else to do.
 */
export function compileRowAdder({ count, values, valueStarts, columns, columnStarts }: PackedTables): RowAdder {
  const widthOf = (table: number) => (columnStarts[table + 1] as number) - (columnStarts[table] as number)
  const places = new Int32Array(count)
  const runs: { readonly add: AddTables; readonly table: number; readonly end: number; readonly first: number }[] = []
  for (let table = 0, end = 0; table < count; table = end) {
    while (end < count && widthOf(end) === widthOf(table)) end++
    const add = addTables(widthOf(table), values, valueStarts, columns, places)
    runs.push({ add, table, end, first: columnStarts[table] as number })
  }
  return (patterns, sums) => {
    for (const { add, table, end, first } of runs) add(patterns, sums, table, end, first)
  }
}

function addTables(width: number, ...tables: [Int32Array, Int32Array, Int32Array, Int32Array]): AddTables {
  const statements = Array.from(
    { length: width },
    (_, index) => `sums[columns[first + ${index}]] += values[at + ${index}]`,
  )
  // What was touched is given back, or nothing would need to be.
  const compile = new Function(
    ...['values', 'valueStarts', 'columns', 'places'],
    `return (patterns, sums, table, end, first) => {
      let touched = 0
      for (let next = table; next < end; next++) {
        const place = valueStarts[next] + ${width} * patterns[next]
        places[next] = place
        touched ^= values[place]
      }
      for (; table < end; table++, first += ${width}) {
        const at = places[table]
        ${statements.join('\n')}
      }
      return touched
    }`,
  )
  return compile(...tables)
}
