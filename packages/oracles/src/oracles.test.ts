import { describe, expect, test } from 'vitest'
import {
  listFixtures,
  listNodeTests,
  listOracles,
  readFixture,
  readNodeTest,
  readOnnxNodeTests,
  readOracle,
  toMatrix,
} from './index.ts'

describe.each(listOracles())('%s', (name) => {
  test('has an answer for each row', () => {
    const { model, rows, answers } = readOracle(name)
    expect(model.length).toBeGreaterThan(0)
    expect(rows.length).toBeGreaterThan(0)
    for (const answer of Object.values(answers)) {
      expect(answer).toHaveLength(rows.length)
      expect(answer.every(Number.isFinite)).toBe(true)
    }
  })
})

test("XGBoost's contributions sum to its margin", () => {
  const { answers } = readOracle('credit_data/xgb100_missing')
  const contributions = Object.entries(answers).filter(([column]) => column.startsWith('shap_'))
  answers['margin']?.forEach((margin, row) => {
    const sum = contributions.reduce((total, [, values]) => total + (values[row] ?? Number.NaN), 0)
    expect(sum).toBeCloseTo(margin, 4)
  })
})

test('each model of XGBoost is there as UBJSON too', () => {
  const names = listOracles().filter((name) => name.startsWith('xgboost/'))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(String.fromCharCode(readFixture(`${name}.ubj`)[0] ?? 0)).toBe('{')
})

test('there are models to refuse', () => {
  expect(listFixtures('refused')).toContain('dart.json')
})

test('each node test has inputs and outputs', () => {
  expect(listNodeTests()).toHaveLength(8)
  for (const name of listNodeTests()) {
    const { model, inputs, outputs } = readNodeTest(name)
    expect([model.length, inputs.length, outputs.length].every((length) => length > 0)).toBe(true)
  }
})

test("each test of ONNX's own operators has outputs", () => {
  const tests = [...readOnnxNodeTests().values()]
  expect(tests.length).toBeGreaterThan(700)
  expect(tests.every(({ model, outputs }) => model.length > 0 && outputs.length > 0)).toBe(true)
})

test('rows become a matrix', () => {
  const rows = [
    { income: 1.5, home: 'rent' },
    { income: null, home: 'owner' },
  ]
  const columns = [{ name: 'home', categories: ['owner', 'rent'] }, { name: 'income' }]
  expect(toMatrix(rows, columns)).toEqual(Float32Array.from([1, 1.5, 0, Number.NaN]))
  expect(() => toMatrix([{ home: 'boat' }], columns)).toThrow("'boat'")
  expect(() => toMatrix(rows, [{ name: 'age' }])).toThrow()
})
