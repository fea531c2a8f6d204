import type { Column } from '../csv/column.ts'
import { kindOf } from '../csv/kind-of.ts'
import type { Input } from '../inputs/input.ts'
import { valuesOf } from '../inputs/values-of.ts'

const mostCategories = 200

/** A column of data as an input of a model; nothing where it has no value, or texts that are no categories. */
export function inputOf(column: Column): Input | undefined {
  const { name, cells } = column
  const found = [...new Set(cells)].filter((cell) => cell !== '').sort()
  const kind = kindOf(found)
  if (kind === undefined || (kind === 'text' && found.length > mostCategories)) return undefined
  return {
    name,
    schema: kind === 'text' ? { type: 'string', enum: found } : { type: kind },
    optional: cells.includes(''),
    values: valuesOf(column, kind, (cell) => cell === ''),
  }
}
