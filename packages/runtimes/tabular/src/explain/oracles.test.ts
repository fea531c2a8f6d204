import { convert } from '@flit-ml/convert'
import { listOracles, readOracle, toMatrix } from '@flit-ml/oracles'
import type { MatrixEncoding } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'
import { explainerOf } from './explainer-of.ts'

/** Those whose margin has a product of several columns on the way, or of leaves without covers. */
const withoutExplanation = /mlp|no_trees/

function explain(name: string) {
  const { model, rows, answers } = readOracle(name)
  const { onnx, encoding } = convert(model)
  const { columns } = encoding as MatrixEncoding
  const explainer = explainerOf(onnx, encoding as MatrixEncoding)
  // A model that does not name its columns has them in the order of the rows.
  const named = name.endsWith('unnamed') ? Object.keys(rows[0] ?? {}).map((name) => ({ name })) : columns
  return { explainer, columns, answers, rows: rows.length, matrix: toMatrix(rows, named) }
}

const names = listOracles()

describe.each(names.filter((name) => !withoutExplanation.test(name)))('%s', (name) => {
  const { explainer, matrix, rows, columns, answers } = explain(name)
  const contributions = explainer?.explain(matrix, rows) ?? new Float64Array()

  test('bias and contributions sum to the margin', () => {
    const { proba, value, margin = proba?.map((p) => (isForest(name) ? p : Math.log(p / (1 - p)))) ?? value } = answers
    expect(contributions).toHaveLength(rows * columns.length)
    for (let row = 0; row < rows; row++) {
      const terms = contributions.subarray(row * columns.length, (row + 1) * columns.length)
      const sum = terms.reduce((sum, term) => sum + term, explainer?.bias ?? Number.NaN)
      const scale = terms.reduce((scale, term) => scale + Math.abs(term), Math.abs(explainer?.bias ?? 0))
      expect(Math.abs(sum - (margin?.[row] as number))).toBeLessThan(2e-6 * Math.max(1, scale))
    }
  })

  if (!('shap_bias' in answers)) return
  test("contributions are XGBoost's within 1e-5", () => {
    expect(explainer?.bias).toBeCloseTo(answers['shap_bias']?.[0] as number, 5)
    for (const [column, { name }] of columns.entries()) {
      const expected = answers[`shap_${name}`] as Float64Array
      const found = expected.map((_, row) => contributions[row * columns.length + column] as number)
      expect(greatestDifference(found, expected)).toBeLessThan(1e-5)
    }
  })
})

test("there are oracles with XGBoost's contributions", () => {
  expect(names.filter((name) => 'shap_bias' in readOracle(name).answers)).toHaveLength(4)
})

test.each(names.filter((name) => withoutExplanation.test(name)))('%s has no explanation', (name) => {
  expect(explain(name).explainer).toBeUndefined()
})

function isForest(name: string): boolean {
  return name.includes('forest')
}

function greatestDifference(found: Float64Array, expected: Float64Array): number {
  return found.reduce((greatest, value, index) => Math.max(greatest, Math.abs(value - (expected[index] as number))), 0)
}
