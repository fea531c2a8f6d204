import { expect, test } from 'vitest'
import { explainAgainst } from './explain-against.ts'
import { linearExplainer } from './linear-explainer.ts'
import type { SummedMargin } from './summed-margin.ts'

/** Two sums over three columns, of which the second is 0.5 + 2 a - b + 3 c. */
const sums: SummedMargin = {
  columns: 3,
  width: 2,
  bias: Float64Array.of(9, 0.5),
  partsOf: (matrix) =>
    Float64Array.from([...matrix].flatMap((value, at) => [7, value * ([2, -1, 3][at % 3] as number)])),
  marginsOf: () => new Float64Array(),
}

test('a column adds its part of the sum', () => {
  const { bias, explain } = linearExplainer(sums, 1)
  expect(bias).toBe(0.5)
  expect([...explain(Float32Array.of(10, 1, 2, -1, 2, 1), 2)]).toEqual([20, -1, 6, -2, -2, 3])
})

test('against a background, it adds what is more than there on the average', () => {
  const { bias, explain } = explainAgainst(linearExplainer(sums, 1), Float32Array.of(1, 2, 0, 3, 2, 4), 3)
  expect(bias).toBe(0.5 + 4 - 2 + 6)
  expect([...explain(Float32Array.of(10, 1, 0), 1)]).toEqual([16, 1, -6])
})
