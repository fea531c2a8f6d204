import { FlitError, type LabelledRows, type Task } from '@flit-ml/spec'
import { showValue } from '../show-value.ts'

/**
 * Whether something can be learnt from labels and weights.
 * @throws FlitError FLIT_TRAINING_DATA_INVALID where there are no rows, lengths differ, a label is no number (of a classifier:
 * neither 0 nor 1), a weight is below 0 or no number, or the labels, or the weights that count, are of one class alone.
 */
export function checkLabels({ rows, labels, weights }: LabelledRows, task: Task): void {
  if (rows.length === 0) throw invalid('There are no rows.', 'one row or more')
  checkEach(labels, rows.length, 'label', task === 'regression' ? isNumber : isClass, expectedOf[task])
  if (weights) checkEach(weights, rows.length, 'weight', isWeight, 'a number that is not below 0')
  if (task === 'binary-classification') checkClasses(labels, weights)
}

const expectedOf = {
  'binary-classification': '1 for the positive class, or 0 for the other',
  regression: 'a finite number',
  transformation: 'a finite number',
} as const

const isNumber = (value: unknown): boolean => Number.isFinite(value)
const isClass = (value: unknown): boolean => value === 0 || value === 1
const isWeight = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0

function checkEach(
  values: ArrayLike<number>,
  rows: number,
  what: string,
  isRight: (value: unknown) => boolean,
  expected: string,
): void {
  if (values?.length !== rows)
    throw invalid(`There are ${rows} rows and ${values?.length} ${what}s.`, `one ${what} a row`)
  for (let row = 0; row < rows; row++) {
    const value = values[row]
    if (!isRight(value)) throw invalid(`The ${what} of row ${row} is ${showValue(value)}.`, expected, { row, value })
  }
}

function checkClasses(labels: ArrayLike<number>, weights?: ArrayLike<number>): void {
  const counts = [false, false]
  for (let row = 0; row < labels.length; row++) counts[labels[row] as 0 | 1] ||= weights?.[row] !== 0
  if (counts[0] && counts[1]) return
  throw invalid(`Only rows of the label ${counts[1] ? 1 : 0} count.`, 'rows of both classes')
}

function invalid(problem: string, expected: string, at: { row?: number; value?: unknown } = {}): FlitError {
  return new FlitError('FLIT_TRAINING_DATA_INVALID', {
    problem: `Nothing can be learnt from this: ${problem}`,
    remedy: `Give ${expected}.`,
    details: { ...at, expected },
  })
}
