import { Histogram, Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { Buckets } from './buckets.ts'
import { histogramText } from './histogram-text.ts'

it('writes a histogram as prom-client writes the same one, at the bounds and beyond them, whatever the labels say', async () => {
  const described = { name: 'waited', help: 'How long it took.' }
  const bounds = [0.00005, 0.25, 1]
  const registry = new Registry()
  const theirs = new Histogram({ ...described, labelNames: ['route', 'arm'], buckets: bounds, registers: [registry] })
  const series = ['champion', 'a "quoted\\" arm\nin two lines'].map((arm, turn) => {
    const labels = { route: 'bnpl.risk', arm }
    const buckets = new Buckets(bounds)
    for (const value of [-1, 0, 0.00005, 0.1, 0.25, 0.3, 1, 1.5 + turn, 100]) {
      buckets.add(value)
      theirs.observe(labels, value)
    }
    return [labels, buckets] as const
  })
  expect(histogramText(described, series)).toBe(await registry.metrics())
})
