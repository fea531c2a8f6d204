import { expect, test } from 'vitest'
import { ticks } from './ticks.ts'

test.each([
  [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0.31, [0, 0.1, 0.2, 0.3, 0.4]],
  [800, [0, 200, 400, 600, 800]],
  [1e6, [0, 2e5, 4e5, 6e5, 8e5, 1e6]],
])('up to %d', (greatest, expected) => {
  expect(ticks(greatest)).toEqual(expected)
})
