import { expect, test } from 'vitest'
import { rankCorrelation } from './rank-correlation.ts'
import { rankCorrelationRatio } from './rank-correlation-ratio.ts'

// By SciPy 1.10, with ties on both sides: stats.spearmanr and 2 · stats.norm.sf(r √11), stats.kruskal and √(H / 11).
const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 12]
const measure = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
const groups = [...'aaaabbbbcccc']

test('a rank correlation is what SciPy says', () => {
  const { value, p } = rankCorrelation(rising, measure)
  expect(value).toBeCloseTo(0.5150644167319839, 12)
  expect(p).toBeCloseTo(0.08758525119721279, 12)
  expect(rankCorrelation(rising.toReversed(), measure.toReversed()).value).toBeCloseTo(value, 12)
  expect(
    rankCorrelation(
      rising.map((each) => -each),
      measure,
    ).value,
  ).toBeCloseTo(-value, 12)
})

test('what groups account for is what SciPy says', () => {
  const { value, p } = rankCorrelationRatio(groups, measure)
  expect(value).toBeCloseTo(0.648487250673222, 12)
  expect(p).toBeCloseTo(0.09896921581452052, 12)
})

test('of two groups, it is the rank correlation with either', () => {
  const two = rising.map((each) => (each > 4 ? 1 : 0))
  expect(rankCorrelationRatio(two, measure).value).toBeCloseTo(Math.abs(rankCorrelation(two, measure).value), 12)
})

test('what never changes goes with nothing', () => {
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toEqual({ value: Number.NaN, p: Number.NaN })
  expect(rankCorrelationRatio(['a', 'a', 'a'], [1, 2, 3])).toEqual({ value: Number.NaN, p: Number.NaN })
  expect(rankCorrelationRatio(['a', 'b', 'b'], [1, 1, 1])).toEqual({ value: Number.NaN, p: Number.NaN })
})
