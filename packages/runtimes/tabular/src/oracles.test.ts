import { convert } from '@flit-ml/convert'
import { listOracles, readOracle, toMatrix } from '@flit-ml/oracles'
import { describe, expect, test } from 'vitest'
import { compileMatrixModel } from './compile-matrix-model.ts'
import { runReference } from './testing/run-reference.ts'
import { greatestUlps } from './testing/ulps.ts'

const cases = listOracles().map((name) => {
  const { model, rows, answers } = readOracle(name)
  const { onnx, encoding, features } = convert(model)
  // A model without names has columns f0, f1, …, which are those of the rows in their order.
  const names = Object.keys(rows[0] ?? {})
  const columns = encoding.columns.map((column, index) =>
    column.name === `f${index}` ? { name: names[index] ?? '' } : column,
  )
  return { name, onnx, answers, matrix: toMatrix(rows, columns), width: features.length }
})

describe('the answers have the bits of ONNX Runtime', () => {
  test.each(cases)('$name', async ({ onnx, matrix, width }) => {
    const found = compileMatrixModel(onnx).predict(matrix)
    expect(greatestUlps(found, await runReference(onnx, matrix, width))).toBe(0)
  })
})

describe('the answers are the same without SIMD, and row by row', () => {
  test.each(cases)('$name', ({ onnx, matrix, width }) => {
    const model = compileMatrixModel(onnx)
    const all = model.predict(matrix)
    expect(compileMatrixModel(onnx, { simd: false }).predict(matrix)).toEqual(all)
    for (let row = 0; row < matrix.length / width; row++) {
      const alone = model.predict(matrix.slice(row * width, (row + 1) * width))
      expect(alone).toEqual(all.subarray(row * model.width, (row + 1) * model.width))
    }
  })
})

describe("the margins are XGBoost's to the last bit", () => {
  test.each(cases.filter(({ answers }) => answers['margin']))('$name', ({ onnx, answers, matrix }) => {
    const { value, margin } = answers
    const isAnswer = value?.every((each, row) => each === margin?.[row])
    const found = compileMatrixModel(onnx, { output: isAnswer ? 'variable' : 'margin' }).predict(matrix)
    expect(found).toEqual(Float32Array.from(margin ?? []))
  })
})
