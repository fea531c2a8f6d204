import { expect, test } from 'vitest'
import { scoresOf } from '../testing/fixtures.ts'
import { brierScore } from './brier-score.ts'
import { compareBrierScore, compareLogLoss } from './compare-losses.ts'
import { logLoss } from './log-loss.ts'

const { labels, scores: logistic } = scoresOf('credit-logistic')
const { scores: xgboost } = scoresOf('credit-xgboost')

// By SciPy 1.10: stats.ttest_rel of the rows' losses, and 2 · stats.norm.sf(|t|).
test.each([
  { compare: compareBrierScore, figure: brierScore, z: -0.9890884393065826, p: 0.32261987333956255 },
  { compare: compareLogLoss, figure: logLoss, z: -0.9365202743351649, p: 0.34900537889421024 },
])('$compare.name is the paired test of the losses', ({ compare, figure, z, p }) => {
  const found = compare(labels, logistic, xgboost)
  expect(found.z).toBeCloseTo(z, 9)
  expect(found.p).toBeCloseTo(p, 9)
  const difference = figure(labels, logistic).value - figure(labels, xgboost).value
  expect(found.difference.value).toBeCloseTo(difference, 12)
})

test('no model differs from itself, and its losses are those of probabilities', () => {
  expect(compareBrierScore(labels, logistic, logistic)).toEqual({
    difference: { value: 0, low: 0, high: 0 },
    z: 0,
    p: 1,
  })
  expect(() => compareLogLoss([0, 1], [0.5, 0.5], [0.5, 1.5])).toThrow(RangeError)
})
