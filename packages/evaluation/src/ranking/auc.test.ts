import { expect, test } from 'vitest'
import { auc } from './auc.ts'

/** Hanley & McNeil 1982, Radiology 143:29–36, table I: ratings of CT images from 1 to 5, by disease. */
const normal = [33, 6, 6, 11, 2]
const abnormal = [3, 2, 2, 11, 33]
const ratings = (counts: number[]): number[] => counts.flatMap((count, index) => Array(count).fill(index + 1))
const scores = [...ratings(normal), ...ratings(abnormal)]
const labels = scores.map((_, row) => (row < 58 ? 0 : 1))

test('the CT images of Hanley & McNeil have the area and the interval that the Stata manual (roctab) prints', () => {
  const { value, low, high } = auc(labels, scores)
  expect([value.toFixed(4), low.toFixed(5), high.toFixed(5)]).toEqual(['0.8932', '0.83295', '0.95339'])
})

test('the order of the rows and the scale of the scores do not matter', () => {
  const expected = auc(labels, scores)
  expect(auc(labels.toReversed(), scores.toReversed())).toEqual(expected)
  expect(auc(labels, scores.map(Math.exp))).toEqual(expected)
})

test.each([
  { scores: [1, 2, 3, 4], value: 1, low: 1, high: 1 },
  { scores: [4, 3, 2, 1], value: 0, low: 0, high: 0 },
  { scores: [5, 5, 5, 5], value: 0.5, low: 0.5, high: 0.5 },
])('$scores of two negatives, then two positives', ({ scores, ...expected }) => {
  expect(auc([0, 0, 1, 1], scores)).toEqual(expected)
})

test('of a single positive nothing is known but the value', () => {
  expect(auc([0, 0, 1], [1, 3, 2])).toEqual({ value: 0.5, low: 0, high: 1 })
})
