import type { Column } from '../csv/column.ts'
import { type CellKind, isMissing } from '../csv/kind-of.ts'
import { invalidExample } from '../errors.ts'
import type { Value } from './input.ts'

const readers: Readonly<Record<CellKind, (cell: string) => Value>> = {
  number: Number,
  boolean: (cell) => cell.toLowerCase() === 'true',
  text: (cell) => cell,
}

/** The value of each cell. */
export function valuesOf({ cells }: Column, kind: CellKind, isNothing: (cell: string) => boolean = isMissing): Value[] {
  return cells.map((cell) => (isNothing(cell) ? null : readers[kind](cell)))
}

/** @throws FlitError FLIT_EXAMPLE_INVALID at the first value that is not `expected`. */
export function checkValues(
  { path, name, lines }: Column,
  values: readonly Value[],
  isRight: (value: Value) => boolean,
  expected: string,
): void {
  const wrong = values.findIndex((value) => !isRight(value))
  if (wrong < 0) return
  const found = values[wrong] === null ? 'is missing' : `is ${JSON.stringify(values[wrong])}`
  throw invalidExample(
    path,
    name,
    `${path}:${lines[wrong]}: '${name}' ${found}, and the model takes ${expected}.`,
    'Mend the row, or leave it out.',
  )
}
