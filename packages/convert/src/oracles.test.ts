import { listOracles, readFixture, readOracle, toMatrix } from '@flit-ml/oracles'
import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'
import { runGraph } from './testing/run-graph.ts'
import { withOutput } from './testing/with-output.ts'

const tolerance = 1e-6

const cases = listOracles().map((name) => {
  const { model, rows, answers } = readOracle(name)
  const conversion = convert(model)
  const { encoding, features } = conversion
  // A model without names has columns f0, f1, …, which are those of the rows in their order.
  const names = Object.keys(rows[0] ?? {})
  const columns = encoding.columns.map((column, index) =>
    column.name === `f${index}` ? { name: names[index] ?? '' } : column,
  )
  return { name, model, answers, ...conversion, matrix: toMatrix(rows, columns), width: features.length }
})

/** The greatest difference; of values above 1, relative to the value. */
function greatestDifference(found: Float32Array, expected: ArrayLike<number>): number {
  expect(found).toHaveLength(expected.length)
  const differences = Array.from(expected, (value, index) => Math.abs((found[index] ?? Number.NaN) - value))
  return Math.max(...differences.map((difference, index) => difference / Math.max(1, Math.abs(expected[index] ?? 0))))
}

describe('the answers are those of the reference implementation', () => {
  test.each(cases)('$name', async ({ onnx, task, answers, matrix, width }) => {
    const found = await runGraph(onnx, matrix, width)
    const { proba = [], value = [] } = answers
    const expected = task === 'regression' ? value : Array.from(proba).flatMap((positive) => [1 - positive, positive])
    expect(expected.length).toBeGreaterThan(0)
    expect(greatestDifference(found, expected)).toBeLessThan(tolerance)
  })
})

describe('a row alone is answered as in a batch', () => {
  test.each(cases)('$name', async ({ onnx, matrix, width }) => {
    const batch = await runGraph(onnx, matrix, width)
    const outputs = (batch.length * width) / matrix.length
    for (const row of [0, matrix.length / width - 1]) {
      const alone = await runGraph(onnx, matrix.slice(row * width, (row + 1) * width), width)
      expect(alone).toEqual(batch.slice(row * outputs, (row + 1) * outputs))
    }
  })
})

describe("the margins are XGBoost's to the last bit", () => {
  const withMargin = cases.flatMap((each) =>
    each.answers['margin'] ? [{ ...each, margin: each.answers['margin'] }] : [],
  )

  test.each(withMargin)('$name', async ({ onnx, answers, margin, matrix, width }) => {
    const isAnswer = answers['value']?.every((value, row) => value === margin[row]) ?? false
    const found = await runGraph(withOutput(onnx, isAnswer ? 'variable' : 'margin'), matrix, width)
    expect(found).toEqual(Float32Array.from(margin))
  })
})

describe('UBJSON is converted to the same graph as JSON', () => {
  test.each(cases.filter(({ name }) => name.startsWith('xgboost/')))('$name', ({ name, model }) => {
    expect(convert(readFixture(`${name}.ubj`))).toEqual(convert(model))
  })
})
