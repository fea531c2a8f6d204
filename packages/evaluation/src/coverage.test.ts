import { expect, test } from 'vitest'
import { auc } from './ranking/auc.ts'
import { ks } from './ranking/ks.ts'
import { meanAbsoluteError } from './regression/mean-absolute-error.ts'
import { rSquared } from './regression/r-squared.ts'
import { rootMeanSquaredError } from './regression/root-mean-squared-error.ts'
import type { Estimate } from './statistics/estimate.ts'
import { uniformFrom } from './testing/uniform-from.ts'

const uniform = uniformFrom(1)
const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())

const labels = Uint8Array.from({ length: 1114 }, (_, row) => (row < 314 ? 1 : 0))
const distance = 1.5

// By theory, for normal scores of unit variance that are 1.5 apart: Φ(1.5 / √2), and 2 Φ(0.75) − 1.
test.each([
  { figure: auc, truth: 0.855578, share: [0.93, 0.97] },
  { figure: ks, truth: 0.546745, share: [0.9, 0.97] },
])('the interval of $figure.name holds the truth about as often as it says', ({ figure, truth, share }) => {
  const draw = (): Estimate =>
    figure(
      labels,
      Float64Array.from(labels, (label) => distance * label + normal()),
    )
  expectCoverage(draw, truth, share)
})

// Outcomes of variance 2, of which half is said and half is left: an R² of 1/2, and a mean distance of √(2/π).
test.each([
  { figure: rootMeanSquaredError, truth: 1 },
  { figure: meanAbsoluteError, truth: 0.797885 },
  { figure: rSquared, truth: 0.5 },
])('the interval of $figure.name holds the truth about as often as it says', ({ figure, truth }) => {
  const draw = (): Estimate => {
    const predictions = Float64Array.from({ length: 1000 }, normal)
    return figure(
      predictions.map((prediction) => prediction + normal()),
      predictions,
    )
  }
  expectCoverage(draw, truth, [0.93, 0.97])
})

function expectCoverage(draw: () => Estimate, truth: number, [least = 0, most = 1]: readonly number[]): void {
  const estimates = Array.from({ length: 2000 }, draw)
  const held = estimates.filter(({ low, high }) => low <= truth && truth <= high).length / estimates.length
  expect(held).toBeGreaterThan(least)
  expect(held).toBeLessThan(most)
}
