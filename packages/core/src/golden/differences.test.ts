import { expect, test } from 'vitest'
import { differences } from './differences.ts'

test.each([
  ['within the tolerance', [{ value: 1.05 }], [{ value: 1 }], []],
  ['beyond the tolerance', [{ value: 1.2 }], [{ value: 1 }], ['row 0: value is 1.2, not 1 (tolerance 0.1)']],
  ['NaN', [{ value: Number.NaN }], [{ value: 1 }], ['row 0: value is NaN, not 1 (tolerance 0.1)']],
  ['another text', [{ grade: 'B' }], [{ grade: 'A' }], ['row 0: grade is B, not A (tolerance 0.1)']],
  ['a field too few', [{}], [{ value: 1 }], ['row 0: value is undefined, not 1 (tolerance 0.1)']],
  ['a field too many', [{ value: 1 }], [{}], ['row 0: value is 1, not undefined (tolerance 0.1)']],
  ['an answer too few', [], [{ value: 1 }], ['1 rows have 0 answers']],
])('%s', (_, answers, expected, found) => {
  expect(differences(answers, expected, 0.1)).toEqual(found)
})
