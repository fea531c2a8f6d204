import { XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { axisTicks } from './axis-ticks.ts'
import { divergingBar } from './diverging-bar.ts'
import type { Explained } from './explained.ts'
import { renderWaterfall } from './render-waterfall.ts'
import { waterfallSteps } from './waterfall-steps.ts'

/** So many inputs, each adding half of what the one before does. */
function explained(inputs: number, name = 'input'): Explained {
  const contributions = Array.from({ length: inputs }, (_, index) => ({
    input: `${name}${index}`,
    value: index,
    contribution: (-0.5) ** index,
  }))
  const margin = contributions.reduce((sum, { contribution }) => sum + contribution, 0.25)
  return { model: 'bnpl.rule@1.0.0', output: { probability: 0.5 }, bias: 0.25, margin, contributions }
}

it('a waterfall goes from the bias to the margin, each step from where the last one ended', () => {
  const steps = waterfallSteps(explained(5))
  expect(steps.map(({ to }) => to)).toEqual([1.25, 0.75, 1, 0.875, 0.9375])
  expect(steps.map(({ from }) => from)).toEqual([0.25, 1.25, 0.75, 1, 0.875])
})

it('the smallest steps of many are taken together, and end at the margin still', () => {
  const many = explained(60)
  const steps = waterfallSteps(many)
  expect(steps).toHaveLength(24)
  expect(steps.at(-1)?.label).toBe('37 other inputs')
  expect(steps.at(-1)?.to).toBeCloseTo(many.margin, 12)
})

it('names are text, whatever they hold', () => {
  const svg = renderWaterfall(explained(3, '</text><script>"&\u0000\u001B'))
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).not.toContain('<script>')
})

it('an answer to which nothing adds has a picture, too', () => {
  const svg = renderWaterfall({ ...explained(0), bias: 0, margin: 0 })
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).not.toMatch(/NaN|Infinity/)
})

it('a bar is as long as its share of the greatest, on its side of the axis', () => {
  expect(divergingBar(2, 2)).toBe(`${' '.repeat(16)}│${'█'.repeat(16)}`)
  expect(divergingBar(-1, 2)).toBe(`${' '.repeat(8)}${'█'.repeat(8)}│${' '.repeat(16)}`)
  expect(divergingBar(-1, 32)).toBe(`${' '.repeat(15)}▐│${' '.repeat(16)}`)
  expect(divergingBar(0, 0)).toBe(`${' '.repeat(16)}│${' '.repeat(16)}`)
})

it.each([
  [-1.5, 0, [-1.5, -1, -0.5, 0]],
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [-0.03, 0.02, [-0.03, -0.02, -0.01, 0, 0.01, 0.02]],
  [0, 4000, [0, 1000, 2000, 3000, 4000]],
])('from %d to %d the ticks are round', (least, greatest, ticks) => {
  expect(axisTicks(least, greatest).map((tick) => tick + 0)).toEqual(ticks)
})
