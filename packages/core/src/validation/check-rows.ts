import { FlitError, type Row } from '@flit-ml/spec'
import { showValue } from '../show-value.ts'
import type { RowCheck } from './compile-row-check.ts'
import type { Violation } from './first-violation.ts'

export type RowError = FlitError<'FLIT_ROW_INVALID'>

/** @throws FlitError FLIT_ROWS_INVALID where it is no array. */
export function assertBatch(rows: unknown): asserts rows is readonly Row[] {
  if (Array.isArray(rows)) return
  throw new FlitError('FLIT_ROWS_INVALID', {
    problem: `A batch is an array of rows, and ${showValue(rows)} is none.`,
    remedy: 'For one row, write predict([row]).',
    details: { value: rows },
  })
}

/** @throws FlitError FLIT_ROWS_INVALID, or FLIT_ROW_INVALID for the first row that the check refuses. */
export function assertRows(rows: unknown, check: RowCheck): asserts rows is readonly Row[] {
  assertBatch(rows)
  for (let row = 0; row < rows.length; row++) {
    const violation = check(rows[row])
    if (violation) throw rowError(row, violation)
  }
}

/** An error for each row that the check refuses. */
export function* rowErrors(rows: readonly unknown[], check: RowCheck): Generator<RowError> {
  for (let row = 0; row < rows.length; row++) {
    const violation = check(rows[row])
    if (violation) yield rowError(row, violation)
  }
}

function rowError(row: number, { field, value, expected }: Violation): RowError {
  const what = field === '' ? `Row ${row}` : `'${field}' of row ${row}`
  return new FlitError('FLIT_ROW_INVALID', {
    problem: `${what} is ${showValue(value)}, and has to be ${expected}.`,
    remedy: "Mend the row, or call predict with { onInvalid: 'report' } to have the other rows answered.",
    details: { row, field, value, expected },
  })
}
