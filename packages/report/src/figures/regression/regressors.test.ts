import { describe, expect, it } from 'vitest'
import { regressorComparisonSections, regressorSections } from '../../sections/regression/regressor-sections.ts'
import { priceBy, prices } from '../../testing/real-regression.ts'
import { compareRegressors } from './compare-regressors.ts'
import { evaluateRegressor } from './evaluate-regressor.ts'

const [a, b] = [priceBy('amount'), priceBy('months')]

describe('a report on a regression', () => {
  it('has its errors, by bin and by group, of the rows whose outcome is known', () => {
    const report = evaluateRegressor(a, prices)
    const residuals = prices.outcomes.map((price, row) => Number(price) - Number(a.predictions[row]))
    const mae = residuals.reduce((sum, residual) => sum + Math.abs(residual), 0) / residuals.length
    expect(report.evaluation.mae.value).toBeCloseTo(mae, 9)
    expect(report.predictions.reduce((sum, { count }) => sum + count, 0)).toBe(1114)
    const shown = report.residuals.reduce((sum, { share }) => sum + share, 0)
    expect(shown).toBeCloseTo(1 - 22 / 1114, 12)
    expect(report.groups.map(({ attribute }) => attribute)).toEqual(['ageBand', 'marital'])
    const outcomes = prices.outcomes.map((price, row) => (row < 100 ? null : price))
    const some = evaluateRegressor(a, { ...prices, outcomes })
    expect(some).toMatchObject({ rows: { count: 1114, known: 1014 }, evaluation: { count: 1014 } })
    expect(regressorSections(some)[0]?.words[0]).toContain('of which 100 (9.0 %) have no outcome')
  })

  it('shows residuals that are all the same', () => {
    const { residuals } = evaluateRegressor({ model: 'a', predictions: [1, 2, 3] }, { outcomes: [2, 3, 4] })
    expect(residuals).toEqual([{ from: 0.5, to: 1.5, share: 1 }])
  })

  it('refuses outcomes that are all the same', () => {
    expect(() => evaluateRegressor({ model: 'a', predictions: [1, 2] }, { outcomes: [3, 3] })).toThrow(RangeError)
  })
})

describe('a comparison of two regressions', () => {
  it.each([
    [a, b],
    [b, a],
  ])('names the nearer one, whichever comes first', (first, second) => {
    const words = regressorComparisonSections(compareRegressors(first, second, prices))[0]?.words ?? []
    expect(words[0]).toMatch(
      /^By the mean absolute error shop\.by-amount@1\.0\.0 is nearer .* more than chance \(p < 0/,
    )
    expect(words[1]).toMatch(/^By the RMSE, which counts large errors more, shop\.by-amount@1\.0\.0 is nearer/)
  })

  it('names none where chance would do, and says that a model is as good as itself', () => {
    const near = { model: 'near', predictions: Array.from(a.predictions, (price, row) => price + (row % 2 ? 9 : -9)) }
    const wordsOf = (other: typeof near) =>
      regressorComparisonSections(compareRegressors(a, other, prices))[0]?.words[0]
    expect(wordsOf(near)).toContain('neither is nearer to what happened by more than chance')
    expect(wordsOf({ ...near, predictions: Array.from(a.predictions) })).toContain('are as near to what happened')
  })
})
