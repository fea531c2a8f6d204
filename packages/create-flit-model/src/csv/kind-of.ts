export type CellKind = 'number' | 'boolean' | 'text'

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const boolean = /^(true|false)$/i
const missing = /^(|na|nan|n\/a)$/i

/** Whether a cell stands for a missing value, as pandas and R write one. */
export function isMissing(cell: string): boolean {
  return missing.test(cell)
}

/** What the cells of a column are; `undefined` where all are missing. */
export function kindOf(cells: readonly string[]): CellKind | undefined {
  const values = cells.filter((cell) => !isMissing(cell))
  if (values.length === 0) return undefined
  if (values.every((cell) => number.test(cell))) return 'number'
  return values.every((cell) => boolean.test(cell)) ? 'boolean' : 'text'
}
