import { describe, expect, test } from 'vitest'
import { points } from './points.ts'

const scale = { baseScore: 600, baseOdds: 50, pointsToDouble: 20 }
const atOdds = (odds: number): number => 1 / (1 + odds)

describe('points', () => {
  test('are the base score at the base odds', () => {
    expect(points(atOdds(50), scale)).toBeCloseTo(600, 9)
    expect(points(atOdds(15), { baseScore: 660, baseOdds: 15, pointsToDouble: 40 })).toBeCloseTo(660, 9)
  })

  test('rise by the points to double when the odds double', () => {
    for (const odds of [0.01, 1, 7, 500]) {
      expect(points(atOdds(2 * odds), scale) - points(atOdds(odds), scale)).toBeCloseTo(20, 9)
    }
  })

  test('are finite for certainty, and the same as for a million to one', () => {
    expect(points(0, scale)).toBeCloseTo(600 + 20 * Math.log2(1e6 / 50), 9)
    expect(points(1, scale)).toBeCloseTo(600 + 20 * Math.log2(1e-6 / 50), 9)
    expect(points(1e-12, scale)).toBe(points(0, scale))
    expect(points(1 - 1e-12, scale)).toBe(points(1, scale))
  })
})
