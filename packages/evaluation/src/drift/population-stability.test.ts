import { expect, test } from 'vitest'
import { populationStability } from './population-stability.ts'

const times = <T>(counts: readonly [T, number][]): T[] => counts.flatMap(([value, count]) => Array(count).fill(value))

test('four bins of a quarter each, which become 40, 30, 20 and 10 %', () => {
  const expected = times([
    [1, 25],
    [2, 25],
    [3, 25],
    [4, 25],
  ])
  const actual = times([
    [1, 40],
    [2, 30],
    [3, 20],
    [9, 10],
  ])
  const { index, bins } = populationStability(expected, actual, 4)
  const by = 0.15 * Math.log(1.6) + 0.05 * Math.log(1.2) - 0.05 * Math.log(0.8) - 0.15 * Math.log(0.4)
  expect(index).toBeCloseTo(by, 12)
  expect(bins.map(({ upTo }) => upTo)).toEqual([1, 2, 3, Infinity])
})

test('nothing moves where nothing changes, whatever the order', () => {
  const values = Array.from({ length: 1000 }, (_, row) => Math.sin(row))
  expect(populationStability(values, values.toReversed()).index).toBe(0)
})

test('categories are bins, and so is what is missing', () => {
  const { index, bins } = populationStability(
    times([
      ['own', 6],
      ['rent', 3],
      [null, 1],
    ]),
    times([
      ['own', 6],
      ['new', 2],
      [undefined, 2],
    ]),
  )
  expect(bins).toEqual([
    { upTo: 'new', expected: 0, actual: 0.2 },
    { upTo: 'own', expected: 0.6, actual: 0.6 },
    { upTo: 'rent', expected: 0.3, actual: 0 },
    { upTo: null, expected: 0.1, actual: 0.2 },
  ])
  expect(index).toBeCloseTo(0.15 * Math.log(4) + 0.25 * Math.log(6) + 0.1 * Math.log(2), 12)
})

test('NaN is missing, and infinities are numbers', () => {
  const { bins } = populationStability([1, 2, Number.NaN], [Infinity, -Infinity, Number.NaN], 2)
  expect(bins.map(({ upTo }) => upTo)).toEqual([1, Infinity, null])
})

test('nothing cannot be compared', () => {
  expect(() => populationStability([], [1])).toThrow('no values')
  expect(() => populationStability([1], [1], 0)).toThrow('bins')
})
