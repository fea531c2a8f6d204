import { expect, test } from 'vitest'
import { ks } from './ks.ts'

test('is the widest gap between the two distributions, whichever class scores higher', () => {
  // At or below 2 lie 3 of 4 negatives and 1 of 4 positives.
  const labels = [0, 0, 0, 1, 0, 1, 1, 1]
  const scores = [1, 2, 2, 2, 5, 3, 4, 6]
  const { value, low, high } = ks(labels, scores)
  expect(value).toBe(0.5)
  expect([low, high]).toEqual([expect.closeTo(0), 1])
  expect(
    ks(
      labels,
      scores.map((score) => -score),
    ).value,
  ).toBe(0.5)
})

test('is 0 where the scores say nothing, and 1 where they say all', () => {
  expect(ks([0, 1, 0, 1], [7, 7, 7, 7])).toEqual({ value: 0, low: 0, high: 0 })
  expect(ks([0, 0, 1, 1], [1, 2, 3, 4])).toEqual({ value: 1, low: 1, high: 1 })
})
