import type { Row, Signature } from '@flit-ml/spec'
import { compileRowCheck, type RowCheck } from '../validation/compile-row-check.ts'

/**
 * A signature with these rows as its example and background, where its own are none any more: another input has come since, or a
 * category is gone. The answer of the example is for the fitted model to give.
 */
export function renewExamples(signature: Signature, rows: readonly Row[], checkRow: RowCheck): Signature {
  const { output, example, background } = signature
  const [input = {}] = rows
  const isAllowed = (row: Row): boolean => checkRow(row) === undefined
  const isCurrent = isAllowed(example.input) && compileRowCheck(output)(example.output) === undefined
  return {
    ...signature,
    ...(background && { background: background.every(isAllowed) ? background : rows.slice(0, background.length) }),
    example: isCurrent ? example : { ...example, input },
  }
}
