import { type Explanation, FlitError, type Output } from '@flit-ml/spec'
import type { LoadedModelInfo } from '../model-info.ts'
import { showValue } from '../show-value.ts'
import type { RowCheck } from './compile-row-check.ts'

/** @throws FlitError FLIT_OUTPUT_INVALID where it is not one output for each row, as the signature allows them. */
export function assertOutputs(
  outputs: unknown,
  rows: number,
  check: RowCheck,
  id: string,
): asserts outputs is readonly Output[] {
  if (!Array.isArray(outputs)) throw invalid(id, 0, outputs, 'a list of outputs')
  assertLength(outputs.length, rows, id)
  for (let row = 0; row < rows; row++) {
    const violation = check(outputs[row])
    if (violation) throw invalid(id, row, violation.value, `${violation.field}: ${violation.expected}`)
  }
}

/** @throws FlitError FLIT_OUTPUT_INVALID where it is not one probability for each row. */
export function assertProbabilities(found: unknown, rows: number, id: string): asserts found is Float64Array {
  if (!(found instanceof Float64Array)) throw invalid(id, 0, found, 'a Float64Array')
  assertLength(found.length, rows, id)
  const row = found.findIndex((probability) => !(probability >= 0 && probability <= 1))
  if (row !== -1) throw invalid(id, row, found[row], 'a probability, from 0 to 1')
}

function assertLength(answers: number, rows: number, id: string): void {
  if (answers !== rows) throw invalid(id, 0, `${answers} answers`, `one answer for each of the ${rows} rows`)
}

function invalid(id: string, row: number, value: unknown, expected: string): FlitError {
  return new FlitError('FLIT_OUTPUT_INVALID', {
    problem: `The model ${id} answered row ${row} with ${showValue(value)}, and its signature promises ${expected}.`,
    remedy: 'No answer was given. The model is broken: tell its owner, and use another version.',
    details: { id, row, value, expected },
  })
}

/** @throws FlitError FLIT_OUTPUT_INVALID where it is not one explanation for each row, of finite numbers by input. */
export function assertExplanations(
  found: unknown,
  rows: number,
  { id, signature }: LoadedModelInfo,
): asserts found is readonly Explanation[] {
  if (!Array.isArray(found)) throw invalid(id, 0, found, 'a list of explanations')
  assertLength(found.length, rows, id)
  for (let row = 0; row < rows; row++) {
    const { bias, contributions }: Partial<Explanation> = Object(found[row])
    const isExplained = Number.isFinite(bias) && contributions && areOf(contributions, signature.input.properties)
    if (!isExplained) throw invalid(id, row, found[row], "a 'bias' and 'contributions' by input, all finite numbers")
  }
}

function areOf(contributions: Explanation['contributions'], inputs: object): boolean {
  for (const name in contributions) {
    if (!(Number.isFinite(contributions[name]) && Object.hasOwn(inputs, name))) return false
  }
  return true
}
