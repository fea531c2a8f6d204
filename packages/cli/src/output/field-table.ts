import type { JsonSchema, ObjectSchema } from '@flit-ml/spec'
import { rangeOf } from './range-of.ts'
import { Table } from './table.ts'

const head = ['  name', 'type', 'unit', 'allowed', 'may be missing', 'default', 'description']
const longest = 80

/** A line for each field of a schema; columns that would be empty are left out. */
export function fieldTable({ properties, required = [] }: ObjectSchema): string[] {
  const rows = Object.entries(properties).map(([name, field]) => cellsOf(name, field, required.includes(name)))
  const shown = head.map((_, at) => rows.some((row) => row[at] !== ''))
  const keep = (cells: readonly string[]): string[] => cells.filter((_, at) => shown[at])
  const table = new Table(keep(head), rows.map(keep))
  return [table.head(), ...table.lines(rows.map(keep))]
}

function cellsOf(name: string, field: JsonSchema, isRequired: boolean): string[] {
  return [
    `  ${name}`,
    typesOf(field).join(' or '),
    field.unit ?? '',
    allowed(field),
    isRequired ? 'no' : 'yes',
    field['default'] === undefined ? '' : JSON.stringify(field['default']),
    field.description ?? '',
  ]
}

function typesOf({ type }: JsonSchema): string[] {
  return [type ?? []].flat().filter((name) => name !== 'null')
}

/** The categories, cut where they are many, or the range. */
function allowed(field: JsonSchema): string {
  const categories = field.enum?.filter((value) => value !== null)
  if (!categories) return rangeOf(field)
  const text = categories.join(', ')
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${categories.length})`
}
