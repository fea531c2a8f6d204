import { expect, test } from 'vitest'
import { greatestFloat32 } from './greatest-float32.ts'

const atMost = (threshold: number) => greatestFloat32((value) => value <= threshold)
const greatest = (2 - 2 ** -23) * 2 ** 127

test.each([0.1, 0.3, -0.1, -0.3, 16777217, 1e-46, -1e-46, 1e30, 123456.789])(
  'rounds %d down to float32',
  (threshold) => {
    const found = atMost(threshold)
    expect(Math.fround(found)).toBe(found)
    expect(found).toBeLessThanOrEqual(threshold)
    const next = atMost(threshold + Math.abs(threshold) * 2 ** -23 + 2 ** -149)
    expect(next).toBeGreaterThan(threshold)
  },
)

test.each([0, 1, -1, 0.5, 2 ** -149, -(2 ** -149), greatest, -greatest])('keeps %d', (threshold) => {
  expect(atMost(threshold)).toBe(threshold)
})

test('has an answer where all hold, or none', () => {
  expect(greatestFloat32(() => true)).toBe(greatest)
  expect(greatestFloat32(() => false)).toBe(Number.NEGATIVE_INFINITY)
})
