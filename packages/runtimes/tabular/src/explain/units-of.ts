import type { Table } from './tabulate.ts'

/** Of the 31 bits of an int32, one is left to what rounding adds. */
const bits = 30

/**
 * The unit in which the values of each column are whole numbers, a power of two: so small as can be where no sum over all
 * tables is beyond int32. Whole numbers have the same sum in any order, and a vector takes twice as many as of float64.
 */
export function unitsOf(tables: readonly Table[], columns: number): Float64Array {
  const bounds = new Float64Array(columns)
  for (const table of tables) {
    for (const [index, bound] of boundsOf(table).entries()) {
      const column = table.columns[index] as number
      bounds[column] = (bounds[column] as number) + bound
    }
  }
  return bounds.map((bound) => (bound === 0 ? 1 : 2 ** (Math.ceil(Math.log2(bound)) - bits)))
}

/** Of each column of a table, the greatest size of a value. */
function boundsOf({ columns, values }: Table): Float64Array {
  const bounds = new Float64Array(columns.length)
  for (let at = 0; at < values.length; ) {
    for (let index = 0; index < columns.length; index++, at++) {
      bounds[index] = Math.max(bounds[index] as number, Math.abs(values[at] as number))
    }
  }
  return bounds
}
