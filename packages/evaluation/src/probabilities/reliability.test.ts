import { expect, test } from 'vitest'
import { calibrationError } from './calibration-error.ts'
import { reliability } from './reliability.ts'

const labels = [0, 1, 0, 1, 1, 1]

test('bins have equal counts, rise, and keep what was said beside what happened', () => {
  const bins = reliability(labels, [0.6, 0.5, 0.1, 0.2, 0.9, 0.8], 3)
  expect(bins).toEqual([
    { count: 2, meanProbability: expect.closeTo(0.15), positiveRate: expect.objectContaining({ value: 0.5 }) },
    { count: 2, meanProbability: expect.closeTo(0.55), positiveRate: expect.objectContaining({ value: 0.5 }) },
    { count: 2, meanProbability: expect.closeTo(0.85), positiveRate: expect.objectContaining({ value: 1 }) },
  ])
  expect(calibrationError(bins)).toBeCloseTo((0.35 + 0.05 + 0.15) / 3)
})

test('equal probabilities share a bin, and a bin left empty by that is left out', () => {
  expect(reliability(labels, [0.3, 0.3, 0.3, 0.3, 0.3, 0.9]).map(({ count }) => count)).toEqual([5, 1])
})

test.each([0, -1, 2.5, Number.NaN])('%d bins are refused', (bins) => {
  expect(() => reliability(labels, labels, bins)).toThrow('give a whole number above 0')
})
