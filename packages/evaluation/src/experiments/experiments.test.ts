import { describe, expect, test } from 'vitest'
import { r } from '../testing/fixtures.ts'
import { sampleRatioMismatch } from './sample-ratio-mismatch.ts'
import { minimumDetectableRise, sampleSize } from './sample-size.ts'

describe('sampleRatioMismatch', () => {
  test.each(r.sampleRatio)("$counts for $shares is as R's chisq.test says", ({ counts, shares, ...expected }) => {
    const found = sampleRatioMismatch(counts, shares)
    expect(found.chiSquare).toBeCloseTo(expected.chiSquare, 9)
    expect(found.p).toBeCloseTo(expected.p, 9)
  })

  test('a bad split is seen, a good one is not', () => {
    expect(sampleRatioMismatch([10_000, 9_000], [1, 1]).isMismatch).toBe(true)
    expect(sampleRatioMismatch([10_000, 9_990], [1, 1]).isMismatch).toBe(false)
    expect(() => sampleRatioMismatch([10], [1])).toThrow('two arms')
  })
})

describe('sampleSize', () => {
  test.each(r.sampleSize)("$rate to $other is as R's power.prop.test says", ({ rate, other, n, ...power }) => {
    expect(sampleSize(rate, other, power) / n).toBeCloseTo(1, 6)
  })

  test.each([0.05, 0.3, 0.6])('from %d, the least rise that is found needs as many units as there are', (rate) => {
    const rise = minimumDetectableRise(rate, 2000)
    expect(sampleSize(rate, rate + rise)).toBeCloseTo(2000, 3)
  })

  test('what cannot be is refused', () => {
    expect(() => sampleSize(0.1, 0.1)).toThrow('two that differ')
    expect(() => minimumDetectableRise(0.9, 2)).toThrow('too few')
  })
})
