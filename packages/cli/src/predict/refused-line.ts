import { FlitError } from '@flit-ml/spec'
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
  // Several rows of a JSON array can begin on one line.
  const where = format === 'json' ? `${name}:${line}, row ${number}` : `${name}:${line}`
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
  const text = JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
