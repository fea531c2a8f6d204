import { describe, expect, test } from 'vitest'
import { uniformFrom } from '../testing/uniform-from.ts'
import type { ArmMoments } from './arm-moments.ts'
import { confidenceSequence } from './confidence-sequence.ts'

const experiments = 1000
const units = 20_000
/** Whoever peeks begins once each arm has this many. */
const firstLook = 200

/** How many experiments ever excluded the truth, looking after each pair of units, and how many at some look of a fixed test. */
function peek(rates: readonly [number, number], seed: number): { misses: number; detected: number } {
  const uniform = uniformFrom(seed)
  const truth = rates[0] - rates[1]
  let [misses, detected] = [0, 0]
  for (let experiment = 0; experiment < experiments; experiment++) {
    const sums = [0, 0] as [number, number]
    let [isMissed, isDetected] = [false, false]
    for (let count = 1; count <= units / 2; count++) {
      for (const arm of [0, 1] as const) if (uniform() < rates[arm]) sums[arm]++
      if (count < firstLook || count % 5 !== 0) continue
      const { low, high } = confidenceSequence(momentsOf(sums[0], count), momentsOf(sums[1], count))
      isMissed ||= low > truth || high < truth
      isDetected ||= low > 0 || high < 0
    }
    if (isMissed) misses++
    if (isDetected) detected++
  }
  return { misses: misses / experiments, detected: detected / experiments }
}

/** Of a rate. */
function momentsOf(positives: number, count: number): ArmMoments {
  const mean = positives / count
  return { count, mean, variance: (mean * (1 - mean) * count) / (count - 1) }
}

describe('looking all the time', () => {
  test('a difference that is not there is claimed in 5 % of the experiments at most', () => {
    expect(peek([0.2, 0.2], 1).misses).toBeLessThanOrEqual(0.05)
  })

  test('the truth stays inside in all but 5 % of the experiments, and a difference is found', () => {
    const { misses, detected } = peek([0.24, 0.2], 2)
    expect(misses).toBeLessThanOrEqual(0.05)
    expect(detected).toBeGreaterThan(0.95)
  })
})

test('the interval narrows as units come, and its ends are symmetric', () => {
  const widths = [500, 5000, 50_000].map((count) => {
    const { value, low, high } = confidenceSequence(momentsOf(count / 5, count), momentsOf(count / 4, count))
    expect(high - value).toBeCloseTo(value - low, 12)
    return high - low
  })
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
})

test('what cannot be is refused', () => {
  const arm = momentsOf(1, 2)
  expect(() => confidenceSequence({ ...arm, count: 1 }, arm)).toThrow('two units')
  expect(() => confidenceSequence(arm, arm, { alpha: 0 })).toThrow('alpha')
})
