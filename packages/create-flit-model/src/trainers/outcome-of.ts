import type { Column } from '../csv/column.ts'
import { kindOf } from '../csv/kind-of.ts'
import { usageError } from '../errors.ts'
import type { ModelTask } from '../request.ts'

/** What a column that says what happened is for a model. */
export interface Outcome {
  readonly task: ModelTask
  /** The rarer of two classes, unless they are written as 1 and 0, or true and false. */
  readonly positive?: string
}

/** @throws FlitError FLIT_USAGE where the column has neither two values nor numbers. */
export function outcomeOf({ name, cells }: Column, wanted?: ModelTask): Outcome {
  const counts = new Map<string, number>()
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const values = [...counts.keys()]
  const isNumeric = kindOf(values) === 'number'
  const task = wanted ?? (values.length !== 2 && isNumeric ? 'regression' : 'binary-classification')
  const isRight = task === 'regression' ? isNumeric : values.length === 2
  if (!isRight) throw noOutcome(name, values)
  if (task === 'regression' || isPlain(values)) return { task }
  const [positive = ''] = values.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
  return { task, positive }
}

function isPlain(values: readonly string[]): boolean {
  const written = values
    .map((value) => value.toLowerCase())
    .sort()
    .join()
  return written === '0,1' || written === 'false,true'
}

function noOutcome(name: string, values: readonly string[]): Error {
  const shown = `${values.slice(0, 3).join(', ')}${values.length > 3 ? ', …' : ''}`
  const held = values.length === 1 ? 'one value' : `${values.length} values`
  const problem = `The column '${name}' has ${shown ? `${held}: ${shown}` : 'no value'}.`
  return usageError('--label', problem, 'Name a column with two classes, or with the numbers of a regression.')
}
