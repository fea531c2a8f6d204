import { describe, expect, test } from 'vitest'
import { calibration } from './calibration.ts'

test('probabilities that come true have an intercept of 0 and a slope of 1', () => {
  const labels = [0, 0, 0, 1, 0, 1, 1, 1]
  const { intercept, slope } = calibration(labels, [0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75])
  expect([intercept.value, slope?.value]).toEqual([expect.closeTo(0, 12), expect.closeTo(1, 12)])
})

test('the intercept is the log of how much too low the odds are', () => {
  // Half are positive, where each row was given odds of 1 to 3.
  expect(calibration([0, 1, 0, 1], [0.25, 0.25, 0.25, 0.25]).intercept.value).toBeCloseTo(Math.log(3), 12)
})

test.each([
  ['are alike', [0.2, 0.2, 0.2, 0.2]],
  ['separate the classes', [0.1, 0.2, 0.3, 0.4]],
  ['separate the classes the wrong way round', [0.4, 0.3, 0.2, 0.1]],
  ['separate the classes but for a tie', [0.1, 0.2, 0.2, 0.3]],
  ['are certain', [0, 0, 1, 1]],
])('there is no slope where the probabilities %s', (_, probabilities) => {
  const { intercept, slope } = calibration([0, 0, 1, 1], probabilities)
  expect(slope).toBeUndefined()
  expect(intercept.value).toSatisfy(Number.isFinite)
})

describe('the fit is found', () => {
  test('from far off, where most answers are certain and wrong', () => {
    const { intercept, slope } = calibration([1, 1, 1, 1, 1, 0, 0, 1], [0, 0, 0, 0, 0, 0, 1e-9, 1])
    // By SciPy: a root of the score equation, and the simplex method of Nelder and Mead.
    expect(intercept.value).toBeCloseTo(36.736800653, 8)
    expect(slope?.value).toBeCloseTo(0.0088057501, 8)
  })

  test('where every answer is certain and half of them are wrong', () => {
    const { intercept, slope } = calibration([0, 1, 0, 1], [1, 0, 0, 1])
    expect([intercept.value, slope?.value]).toEqual([0, 0])
  })

  test('where answers differ by no more than rounding', () => {
    const [low, high] = [0.3, 0.1 + 0.2]
    const logit = (p: number): number => Math.log(p / (1 - p))
    const { slope } = calibration([0, 1, 1, 0, 1], [low, low, high, high, high])
    // From odds of 1 at the lower to odds of 2 at the higher.
    expect((slope?.value ?? 0) * (logit(high) - logit(low))).toBeCloseTo(Math.LN2, 9)
  })
})
