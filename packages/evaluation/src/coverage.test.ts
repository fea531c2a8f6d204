import { expect, test } from 'vitest'
import { auc } from './ranking/auc.ts'
import { ks } from './ranking/ks.ts'
import type { Estimate } from './statistics/estimate.ts'
import { uniformFrom } from './testing/uniform-from.ts'

const uniform = uniformFrom(1)
const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())

const labels = Uint8Array.from({ length: 1114 }, (_, row) => (row < 314 ? 1 : 0))
const distance = 1.5

// By theory, for normal scores of unit variance that are 1.5 apart: Φ(1.5 / √2), and 2 Φ(0.75) − 1.
test.each([
  { figure: auc, truth: 0.855578, share: [0.93, 0.97] },
  { figure: ks, truth: 0.546745, share: [0.9, 0.97] },
])('the interval of $figure.name holds the truth about as often as it says', ({ figure, truth, share }) => {
  const draw = (): Estimate =>
    figure(
      labels,
      Float64Array.from(labels, (label) => distance * label + normal()),
    )
  const estimates = Array.from({ length: 2000 }, draw)
  const held = estimates.filter(({ low, high }) => low <= truth && truth <= high).length / estimates.length
  expect(held).toBeGreaterThan(share[0] as number)
  expect(held).toBeLessThan(share[1] as number)
})
