import { type Column, columnAt } from '../csv/column.ts'
import type { Table } from '../csv/table.ts'
import { invalidExample, usageError } from '../errors.ts'

/** One column of a model, and its values in the example rows, where there are some. */
export interface NamedColumn {
  readonly name: string
  readonly column: Column | undefined
}

/**
 * Names the columns of a model: by `chosen`, the names that somebody gave; by the model's own; or, where it has none but
 * `f0`, `f1`, …, and the rows have as many columns, by those at their place.
 * @throws FlitError FLIT_USAGE or FLIT_EXAMPLE_INVALID.
 */
export function nameColumns(
  own: readonly string[],
  table: Table | undefined,
  chosen?: readonly string[],
): readonly NamedColumn[] {
  const names = chosen ? checkNames(chosen, own.length) : usualNames(own, table)
  if (!table) return names.map((name) => ({ name, column: undefined }))
  const missing = names.filter((name) => !table.header.includes(name))
  if (missing.length > 0) throw noColumns(missing, table)
  return names.map((name) => ({ name, column: columnAt(table, table.header.indexOf(name)) }))
}

/** The names of columns that have none. */
export function unnamed(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `f${at}`)
}

function usualNames(own: readonly string[], table: Table | undefined): readonly string[] {
  const isUnnamed = own.every((name, at) => name === `f${at}`)
  return isUnnamed && table?.header.length === own.length ? table.header : own
}

function checkNames(chosen: readonly string[], count: number): readonly string[] {
  if (chosen.length === count && new Set(chosen).size === count && !chosen.includes('')) return chosen
  throw usageError(
    '--columns',
    `--columns has ${chosen.length} names, '${chosen.join(',')}', and the model takes ${count}.`,
    'Write as many names as the model takes, each once, in its order.',
  )
}

function noColumns(missing: readonly string[], { path, header }: Table): Error {
  const quote = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')
  return invalidExample(
    path,
    missing[0] ?? '',
    `The model takes ${quote(missing)}, and ${path} has only ${quote(header)}.`,
    "Rename the columns; or, where the model's own names are others, write those of the rows in its order: --columns a,b,c.",
  )
}
