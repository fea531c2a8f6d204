import { expect, test } from 'vitest'
import { r, scoresOf } from '../testing/fixtures.ts'
import { auc } from './auc.ts'
import { compareAuc } from './compare-auc.ts'
import { gini } from './gini.ts'

const logistic = scoresOf('credit-logistic')
const xgboost = scoresOf('credit-xgboost')
const tied = scoresOf('rare-and-tied')

test.each([
  { name: 'logistic', labels: logistic.labels, a: logistic.scores, b: xgboost.scores },
  {
    name: 'tied',
    labels: tied.labels,
    a: tied.scores,
    b: tied.scores.map((score, row) => Math.round(score * 7 + Math.sin(row + 1))),
  },
] as const)("DeLong's test is that of R's pROC: $name", ({ name, labels, a, b }) => {
  const found = compareAuc(labels, a, b)
  const expected = r.compareAuc[name]
  expect(found.a.value).toBeCloseTo(expected.a, 12)
  expect(found.b.value).toBeCloseTo(expected.b, 12)
  expect(found.z).toBeCloseTo(expected.z, 9)
  expect(found.p).toBeCloseTo(expected.p, 9)
  expect(found.difference.value).toBeCloseTo(expected.a - expected.b, 12)
})

test('a score does not differ from itself', () => {
  const { labels, scores } = logistic
  expect(compareAuc(labels, scores, scores)).toMatchObject({ difference: { value: 0, low: 0, high: 0 }, z: 0, p: 1 })
})

test('Gini is twice the AUC, less 1', () => {
  const { labels, scores } = logistic
  expect(gini(labels, scores).value).toBeCloseTo(2 * auc(labels, scores).value - 1, 15)
})
