import type { OracleRow } from './oracle.ts'

/** The rows as one float32 tensor [rows, columns]: a category as its index in `categories`, missing as NaN. */
export function toMatrix(
  rows: readonly OracleRow[],
  columns: readonly { readonly name: string; readonly categories?: readonly string[] }[],
): Float32Array {
  const values = rows.flatMap((row) => columns.map(({ name, categories }) => toNumber(row[name], categories)))
  return Float32Array.from(values)
}

function toNumber(value: OracleRow[string] | undefined, categories: readonly string[] | undefined): number {
  if (value === undefined) throw new Error('The rows have no such column.')
  if (value === null) return Number.NaN
  if (typeof value === 'number') return value
  const index = categories?.indexOf(value) ?? -1
  if (index < 0) throw new Error(`'${value}' is none of the categories.`)
  return index
}
