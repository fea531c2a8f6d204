import { expect, test } from 'vitest'
import type { Dimension } from '../space/dimension.ts'
import { drawTrials } from './draw-trials.ts'

const space: readonly Dimension[] = [
  { name: 'rate', low: 0.001, high: 1, isLog: true },
  { name: 'share', low: 0.5, high: 1, isLog: false },
  { name: 'depth', low: 1, high: 4, step: 1, isLog: false },
  { name: 'rounds', low: 1, high: 1000, step: 1, isLog: true },
  { name: 'method', choices: ['hist', 'exact'] },
]
const defaults = { rate: 0.1, share: 1, depth: 3, rounds: 100, method: 'hist' }
const options = { count: 2000, seed: 7, defaults, isAllowed: () => true }
const trials = drawTrials(space, options)
const valuesOf = (name: string): number[] => trials.slice(1).map(({ parameters }) => parameters[name] as number)
const share = (values: readonly number[], holds: (value: number) => boolean) =>
  values.filter(holds).length / values.length

test('trial 0 has the defaults, and each other is the same whatever the number of trials', () => {
  expect(trials[0]).toEqual({ number: 0, parameters: {} })
  expect(drawTrials(space, { ...options, count: 20 })).toEqual(trials.slice(0, 20))
  expect(drawTrials(space, { ...options, count: 20, seed: 8 })).not.toEqual(trials.slice(0, 20))
})

test('values are within their range, of their step, and can be written down', () => {
  for (const { parameters } of trials.slice(1)) {
    expect(parameters['rate']).toBe(Number((parameters['rate'] as number).toPrecision(4)))
    expect(Number.isInteger(parameters['rounds'])).toBe(true)
  }
  expect([Math.min(...valuesOf('rate')), Math.max(...valuesOf('rate'))].map(Math.log10)).toEqual([
    expect.closeTo(-3, 1),
    expect.closeTo(0, 1),
  ])
  expect(new Set(valuesOf('depth'))).toEqual(new Set([1, 2, 3, 4]))
  expect([Math.min(...valuesOf('rounds')), Math.max(...valuesOf('rounds'))]).toEqual([1, expect.closeTo(1000, -2)])
})

test('on a log scale each decade is as likely as the next, on a linear one each part', () => {
  for (const decade of [0.001, 0.01, 0.1]) {
    expect(share(valuesOf('rate'), (rate) => rate >= decade && rate < 10 * decade)).toBeCloseTo(1 / 3, 1)
  }
  expect(share(valuesOf('share'), (each) => each < 0.75)).toBeCloseTo(0.5, 1)
  for (const depth of [1, 2, 3, 4]) expect(share(valuesOf('depth'), (each) => each === depth)).toBeCloseTo(0.25, 1)
})

test('none is tried twice, nor the defaults again, and a small space is exhausted', () => {
  const depth = space.filter(({ name }) => name === 'depth')
  const all = drawTrials(depth, { ...options, defaults: { depth: 3 } })
  expect(all.map(({ parameters }) => parameters['depth']).toSorted()).toEqual([1, 2, 4, undefined])
})

test('what the schemas do not allow is drawn again', () => {
  const isAllowed = ({ depth }: Readonly<Record<string, unknown>>) => depth !== 2
  const depths = drawTrials(space, { ...options, count: 50, isAllowed }).map(({ parameters }) => parameters['depth'])
  expect(depths).not.toContain(2)
})
