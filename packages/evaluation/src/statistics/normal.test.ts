import { expect, test } from 'vitest'
import { r } from '../testing/fixtures.ts'
import { normalQuantile, twoSidedP } from './normal.ts'
import { upperGamma } from './upper-gamma.ts'

/** Tails are compared relative to their size. */
const ratio = (found: number, expected: number): number => found / expected

test.each(r.normalTail)("beyond $z lies of the normal distribution what R's pnorm says", ({ z, p }) => {
  expect(ratio(twoSidedP(z), p)).toBeCloseTo(1, 12)
})

test.each(r.normalQuantile)("the quantile of $p is that of R's qnorm", ({ z, p }) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 7)
})

test.each(r.chiSquareTail)("beyond $value, with $degrees degrees of freedom, lies what R's pchisq says", (tail) => {
  expect(ratio(upperGamma(tail.degrees / 2, tail.value / 2), tail.p)).toBeCloseTo(1, 12)
})

test('what is infinitely far from 0 has no probability left', () => {
  expect(twoSidedP(Infinity)).toBe(0)
  expect(twoSidedP(-Infinity)).toBe(0)
})
