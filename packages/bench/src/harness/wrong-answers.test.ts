import { expect, test } from 'vitest'
import { assertSameAnswers } from './wrong-answers.ts'

test.each([
  [[0.5], [0.5]],
  [Float64Array.of(0.1, 0.2), [0.1, 0.2]],
  [[], []],
])('%o and %o are the same', (found, expected) => {
  expect(() => assertSameAnswers('model', found, expected)).not.toThrow()
})

test.each([
  [[0.5], [0.50001]],
  [[0.5], [0.5, 0.5]],
  [[Number.NaN], [0.5]],
  [[0.5], [Number.NaN]],
])('%o and %o are wrong answers', (found, expected) => {
  expect(() => assertSameAnswers('model', found, expected)).toThrow(/^model: /)
})

test('a tolerance allows for rounding', () => {
  expect(() => assertSameAnswers('model', [0.5], [0.50001], 1e-4)).not.toThrow()
})
