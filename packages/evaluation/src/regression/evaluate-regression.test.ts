import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { LossComparison } from '../statistics/paired-test.ts'
import { figures, flat } from '../testing/figures.ts'
import { compareAbsoluteErrors, compareSquaredErrors } from './compare-errors.ts'
import { evaluateRegression, type RegressionEvaluation } from './evaluate-regression.ts'
import { type GroupErrors, groupErrors } from './group-errors.ts'

interface Fixture {
  readonly outcomes: readonly number[]
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly groups: readonly string[]
  readonly evaluation: RegressionEvaluation
  readonly groupErrors: readonly GroupErrors[]
  readonly squared: LossComparison
  readonly absolute: LossComparison
}

const folder = new URL('../../fixtures/regressors/', import.meta.url)

describe.each(readdirSync(folder))('%s', (file) => {
  const fixture: Fixture = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const { outcomes, a, b, groups } = fixture

  test('the evaluation is that of scikit-learn, SciPy, NumPy and the formulas', () => {
    expect(flat(evaluateRegression(outcomes, a))).toEqual(figures(fixture.evaluation))
  })

  test('the errors by group are those of scikit-learn, SciPy and the formulas', () => {
    expect(flat(groupErrors(outcomes, a, groups))).toEqual(figures(fixture.groupErrors))
  })

  test("comparisons are SciPy's paired test of the errors", () => {
    expect(flat(compareSquaredErrors(outcomes, a, b))).toEqual(figures(fixture.squared))
    expect(flat(compareAbsoluteErrors(outcomes, a, b))).toEqual(figures(fixture.absolute))
  })

  test('typed arrays give the same', () => {
    expect(evaluateRegression(Float64Array.from(outcomes), Float64Array.from(a))).toEqual(
      evaluateRegression(outcomes, a),
    )
  })
})

test('a regression that is always right leaves nothing, and does not differ from itself', () => {
  const { rmse, mae, rSquared, meanResidual } = evaluateRegression([1, 2, 4], [1, 2, 4])
  expect([rmse, mae, meanResidual]).toEqual(Array(3).fill({ value: 0, low: 0, high: 0 }))
  expect(rSquared).toEqual({ value: 1, low: 1, high: 1 })
  expect(compareSquaredErrors([1, 2], [1, 1], [1, 1])).toEqual({
    difference: { value: 0, low: 0, high: 0 },
    z: 0,
    p: 1,
  })
})

test.each<[string, number[], number[], string]>([
  ['no rows', [], [], 'There are no rows'],
  ['unequal lengths', [1, 2], [1], 'There are 2 outcomes and 1 predictions'],
  ['no number', [1, 2], [1, Number.NaN], 'Row 1 has the outcome 2 and the prediction NaN'],
  ['outcomes that are all the same', [3, 3], [1, 2], 'Every outcome is 3'],
])('%s are refused', (_, outcomes, predictions, message) => {
  expect(() => evaluateRegression(outcomes, predictions)).toThrow(message)
  expect(() => groupErrors([1, 2], [1, 2], ['a'])).toThrow('There are 1 groups and 2 rows')
})
