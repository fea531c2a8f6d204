import { expect, test } from 'vitest'
import { predictionBins } from './prediction-bins.ts'

test('bins of equal size rise by what was said, whatever the order of the rows', () => {
  const found = predictionBins([5, 1, 2, 9, 4, 3], [50, 10, 20, 60, 40, 30], 2)
  expect(found.map(({ count, meanPrediction }) => [count, meanPrediction])).toEqual([
    [3, 20],
    [3, 50],
  ])
  expect(found[0]?.meanOutcome.value).toBe(2)
  // ± 1.96 · s/√N of 1, 2, 3.
  expect(found[0]?.meanOutcome.low).toBeCloseTo(2 - 1.959963985 / Math.sqrt(3), 8)
})

test('equal predictions share a bin', () => {
  expect(predictionBins([1, 2, 3, 4], [7, 7, 7, 8], 4).map(({ count }) => count)).toEqual([3, 1])
})

test('rows that are none are refused', () => {
  expect(() => predictionBins([1], [Number.NaN])).toThrow(/finite numbers/)
  expect(() => predictionBins([1], [1], 0)).toThrow(/0 bins cannot be/)
})
