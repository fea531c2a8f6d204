import { FlitError } from '@flit-ml/spec'
import { isNumbered } from '../input/data-format.ts'
import type { Input } from '../input/input.ts'
import type { Properties } from '../input/read-csv.ts'
import type { Refusal } from '../input/source-row.ts'
import type { Place } from './answer.ts'

const longest = 60

/** The error that says of a refused row where it stands, and why. */
export function refusedLine(
  { name, format }: Input,
  { line, number }: Place,
  { field, value, expected }: Refusal,
  properties: Properties,
): FlitError<'FLIT_LINE_REFUSED'> {
  const at = format === 'parquet' ? name : `${name}:${line}`
  const where = isNumbered(format) ? `${at}, row ${number}` : at
  const isUnknown = field !== '' && !Object.hasOwn(properties, field)
  const inputs = Object.keys(properties).join(', ')
  const subject = field === '' ? 'the row' : `'${field}'`
  return new FlitError('FLIT_LINE_REFUSED', {
    problem: isUnknown
      ? `${where}: '${field}' is no input of the model. Its inputs are ${inputs}.`
      : `${where}: ${subject} is ${show(value)}, and has to be ${expected}.`,
    remedy: isUnknown ? 'Leave the field out, or have it left out by --ignore-unknown.' : 'Mend the row.',
    details: { source: name, line, row: number, field, value, expected },
  })
}

function show(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'number') return String(value)
  const text = JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
