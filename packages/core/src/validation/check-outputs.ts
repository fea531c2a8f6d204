import { FlitError, type Output } from '@flit-ml/spec'
import { showValue } from '../show-value.ts'
import type { RowCheck } from './compile-row-check.ts'

/** @throws FlitError FLIT_OUTPUT_INVALID where a model did not give one answer for each row. */
export function assertLength(outputs: unknown, rows: number, id: string): asserts outputs is ArrayLike<unknown> {
  const length = Array.isArray(outputs) || outputs instanceof Float64Array ? outputs.length : undefined
  if (length === rows) return
  throw invalid(id, 0, length === undefined ? outputs : `${length} answers`, `one answer for each of the ${rows} rows`)
}

/** @throws FlitError FLIT_OUTPUT_INVALID for the first output that the signature does not allow. */
export function assertOutputs(outputs: readonly Output[], check: RowCheck, id: string): void {
  for (let row = 0; row < outputs.length; row++) {
    const violation = check(outputs[row])
    if (violation) throw invalid(id, row, violation.value, `${violation.field}: ${violation.expected}`)
  }
}

/** @throws FlitError FLIT_OUTPUT_INVALID for the first number that is no probability. */
export function assertProbabilities(probabilities: Float64Array, id: string): void {
  const row = probabilities.findIndex((probability) => !(probability >= 0 && probability <= 1))
  if (row !== -1) throw invalid(id, row, probabilities[row], 'a probability, from 0 to 1')
}

function invalid(id: string, row: number, value: unknown, expected: string): FlitError {
  return new FlitError('FLIT_OUTPUT_INVALID', {
    problem: `The model ${id} answered row ${row} with ${showValue(value)}, and its signature promises ${expected}.`,
    remedy: 'No answer was given. The model is broken: tell its owner, and use another version.',
    details: { id, row, value, expected },
  })
}
