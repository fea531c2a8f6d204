import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson-interval.ts'

test.each([
  [81, 263, '0.2553', '0.3662'],
  [15, 148, '0.0624', '0.1605'],
  [0, 20, '0.0000', '0.1611'],
  [1, 29, '0.0061', '0.1718'],
])('%i of %i has the interval of Newcombe 1998, table I, method 3', (part, count, low, high) => {
  const interval = wilsonInterval(part, count)
  expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high])
  expect(interval.value).toBe(part / count)
})

test('all of a count is the mirror image of none', () => {
  const [none, all] = [wilsonInterval(0, 20), wilsonInterval(20, 20)]
  expect(all).toEqual({ value: 1, low: expect.closeTo(1 - none.high, 15), high: 1 })
})

test.each([
  [0, 0],
  [-1, 2],
  [3, 2],
  [Number.NaN, 2],
])('%d of %d is no share', (part, count) => {
  expect(() => wilsonInterval(part, count)).toThrow(RangeError)
})
