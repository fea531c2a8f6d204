import { isDeepStrictEqual } from 'node:util'
import type { Output } from '@flit-ml/spec'

/** Where answers differ from the expected, numbers by more than the tolerance, in words; empty where they do not. */
export function differences(answers: readonly Output[], expected: readonly Output[], tolerance: number): string[] {
  if (answers.length !== expected.length) return [`${expected.length} rows have ${answers.length} answers`]
  return expected.flatMap((output, row) =>
    [...new Set([...Object.keys(output), ...Object.keys(answers[row] ?? {})])]
      .map((field) => ({ field, is: answers[row]?.[field], wanted: output[field] }))
      .filter(({ is, wanted }) => !isClose(is, wanted, tolerance))
      .map(({ field, is, wanted }) => `row ${row}: ${field} is ${is}, not ${wanted} (tolerance ${tolerance})`),
  )
}

function isClose(one: unknown, other: unknown, tolerance: number): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= tolerance
  return isDeepStrictEqual(one, other)
}
