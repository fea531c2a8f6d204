import { expect, test } from 'vitest'
import { linearExplainer } from './linear-explainer.ts'

test("a column adds what its features add, and a one-hot's features are of one column", () => {
  const margin = { intercept: 0.5, weights: [2, -1, 3], columnOf: [1, 0, 0], columns: 3 }
  const { bias, explain } = linearExplainer(margin)
  expect(bias).toBe(0.5)
  expect([...explain(Float32Array.of(10, 1, 0, -1, 0, 1), 2)]).toEqual([-1, 20, 0, 3, -2, 0])
})
