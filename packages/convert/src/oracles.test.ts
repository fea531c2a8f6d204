import { listOracles, readFixture, readOracle, toMatrix } from '@flit-ml/oracles'
import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'
import { runGraph } from './testing/run-graph.ts'
import { withOutput } from './testing/with-output.ts'

const tolerance = 1e-6

/** The greatest difference; of values above 1, relative to the value. */
function greatestDifference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  const differences = Array.from(expected, (value, row) => {
    return Math.abs((found[row] ?? Number.NaN) - value) / Math.max(1, Math.abs(value))
  })
  return Math.max(...differences)
}

describe.each(listOracles())('%s', (name) => {
  const { model, rows, answers } = readOracle(name)
  const { onnx, task, features, encoding } = convert(model)
  const named = name !== 'xgboost/unnamed'
  const matrix = toMatrix(
    rows,
    named ? encoding.columns : Object.keys(rows[0] ?? {}).map((column) => ({ name: column })),
  )

  test('answers as the reference implementation does', async () => {
    const found = await runGraph(onnx, matrix, features.length)
    if (task === 'regression') {
      expect(greatestDifference(found, answers['value'] ?? [])).toBeLessThan(tolerance)
      return
    }
    const expected = answers['proba'] ?? new Float64Array()
    expect(found).toHaveLength(2 * expected.length)
    expect(
      greatestDifference(
        found,
        [...expected].flatMap((value) => [1 - value, value]),
      ),
    ).toBeLessThan(tolerance)
  })

  test('answers a row alone as in a batch', async () => {
    const batch = await runGraph(onnx, matrix, features.length)
    const width = batch.length / rows.length
    for (const row of [0, rows.length - 1]) {
      const alone = await runGraph(
        onnx,
        matrix.slice(row * features.length, (row + 1) * features.length),
        features.length,
      )
      expect(alone).toEqual(batch.slice(row * width, (row + 1) * width))
    }
  })

  test.runIf('margin' in answers)("has XGBoost's margins to the last bit", async () => {
    const output =
      encoding.output.tensor === 'variable' && answers['margin']?.[0] === answers['value']?.[0] ? 'variable' : 'margin'
    const found = await runGraph(withOutput(onnx, output), matrix, features.length)
    expect(found).toEqual(Float32Array.from(answers['margin'] ?? []))
  })

  test.runIf(name.startsWith('xgboost/'))('is the same from UBJSON', () => {
    expect(convert(readFixture(`${name}.ubj`))).toEqual(convert(model))
  })
})
