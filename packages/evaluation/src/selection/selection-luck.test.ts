import { expect, test } from 'vitest'
import { normalQuantile } from '../statistics/normal.ts'
import { uniformFrom } from '../testing/uniform-from.ts'
import { selectionLuck } from './selection-luck.ts'

// Means: 0.82, 0.83, 0.82. Without the first fold 0.83, 0.815, 0.825; without the second 0.82, 0.84, 0.805; without the third
// 0.81, 0.835, 0.83.
const worked = [
  [0.8, 0.82, 0.84],
  [0.86, 0.81, 0.82],
  [0.81, 0.85, 0.8],
]

test('an example that was worked by hand', () => {
  expect(selectionLuck(worked)).toEqual({
    best: 1,
    value: expect.closeTo(0.83, 12),
    chosen: [0, 1, 1],
    expected: expect.closeTo((0.8 + 0.81 + 0.82) / 3, 12),
    luck: expect.closeTo(0.02, 12),
  })
})

test('the same with losses, of which the lower is the better', () => {
  const losses = worked.map((figures) => figures.map((figure) => 1 - figure))
  const { best, chosen, luck } = selectionLuck(losses, { higherIsBetter: false })
  expect({ best, chosen, luck }).toEqual({ best: 1, chosen: [0, 1, 1], luck: expect.closeTo(0.02, 12) })
})

test('who is the best in every fold is so without luck', () => {
  const { best, luck, chosen } = selectionLuck([
    [0.7, 0.8],
    [0.9, 0.95],
  ])
  expect({ best, luck, chosen }).toEqual({ best: 1, luck: 0, chosen: [1, 1] })
})

test('of equal ones the first is chosen', () => {
  const equal = [0.5, 0.5]
  expect(selectionLuck([equal, equal])).toMatchObject({ best: 0, chosen: [0, 0] })
})

test('a search is left out of its folds as a whole', () => {
  const asked: (readonly number[])[] = []
  const choose = (folds: readonly number[]) => {
    asked.push(folds)
    return folds.length === 3 ? 2 : 0
  }
  const { best, chosen, expected } = selectionLuck(worked, { choose })
  expect(asked).toEqual([
    [0, 1, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ])
  expect({ best, chosen, expected }).toEqual({ best: 2, chosen: [0, 0, 0], expected: expect.closeTo(0.82, 12) })
})

// Of 50 equal candidates whose means have the standard error s, the best lies 2.249 s too high on average (the expected largest of 50
// normal numbers: Harter 1961, Biometrika 48:151–165).
test.each([5, 10])('of pure noise nothing is left: 50 equal candidates, %i folds', (folds) => {
  const [searches, candidates, truth, deviation] = [2000, 50, 0.8, 0.02]
  const uniform = uniformFrom(folds)
  const normal = () => normalQuantile(Math.max(uniform(), 2 ** -33))
  let [gain, left] = [0, 0]
  for (let search = 0; search < searches; search++) {
    const figures = Array.from({ length: candidates }, () =>
      Array.from({ length: folds }, () => truth + deviation * normal()),
    )
    const { value, expected, luck } = selectionLuck(figures)
    expect(luck).toBeGreaterThanOrEqual(0)
    gain += (value - truth) / searches
    left += (expected - truth) / searches
  }
  const standardError = deviation / Math.sqrt(folds)
  expect(gain / standardError).toBeGreaterThan(2.2)
  expect(gain / standardError).toBeLessThan(2.3)
  // Its own standard error is 1 / √2000 of one.
  expect(Math.abs(left / standardError)).toBeLessThan(4 / Math.sqrt(searches))
})

test('what is truly better stays so', () => {
  const uniform = uniformFrom(3)
  const figures = Array.from({ length: 50 }, (_, candidate) =>
    Array.from({ length: 5 }, () => (candidate === 7 ? 0.9 : 0.8) + 0.02 * uniform()),
  )
  expect(selectionLuck(figures)).toMatchObject({ best: 7, luck: 0 })
})

test.each([
  ['no candidate', []],
  ['one fold', [[0.5]]],
  ['another number of folds', [[0.5, 0.6], [0.5]]],
  [
    'a figure that is none',
    [
      [0.5, 0.6],
      [Number.NaN, 0.5],
    ],
  ],
])('%s is refused', (_, figures) => {
  expect(() => selectionLuck(figures)).toThrow(RangeError)
})
