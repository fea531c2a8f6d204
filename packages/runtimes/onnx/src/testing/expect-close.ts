import type { Output } from '@flit-ml/spec'
import { expect } from 'vitest'

/** Expects the same probabilities but for the rounding of float32, which may differ by the place in a batch. */
export function expectClose(found: readonly Output[], expected: readonly Output[]): void {
  expect(found).toHaveLength(expected.length)
  const errors = found.map(({ probability }, row) => Number(probability) - Number(expected[row]?.['probability']))
  expect(errors.filter((error) => !(Math.abs(error) <= 1e-6))).toEqual([])
}
