import { expect, test } from 'vitest'
import { scoresOf } from '../testing/fixtures.ts'
import { cutOffAt, swapSet } from './swap-set.ts'

test('the swap set of eight rows, by hand', () => {
  const labels = [0, 0, 1, 0, 1, 1, 0, 1]
  const present = { scores: [1, 2, 3, 4, 5, 6, 7, 8], cutOff: 5 }
  const next = { scores: [1, 2, 6, 7, 3, 8, 4, 9], cutOff: 5 }
  const cells = Object.entries(swapSet(labels, present, next)).map(([name, { count, badRate }]) => [
    name,
    count,
    badRate?.value,
  ])
  expect(cells).toEqual([
    ['bothApprove', 2, 0],
    ['swapIn', 2, 0.5],
    ['swapOut', 2, 0.5],
    ['bothDecline', 2, 1],
  ])
})

test('a model beside itself swaps nobody', () => {
  const { labels, scores } = scoresOf('credit-xgboost')
  const model = { scores, cutOff: 0.3 }
  expect(swapSet(labels, model, model)).toMatchObject({ swapIn: { count: 0 }, swapOut: { count: 0 } })
  expect(swapSet(labels, model, model).swapIn).not.toHaveProperty('badRate')
})

test('two models can be brought to one approval rate', () => {
  const { scores } = scoresOf('credit-xgboost')
  for (const rate of [0, 0.25, 0.7, 1]) {
    const cutOff = cutOffAt(scores, rate)
    expect(scores.filter((score) => score < cutOff).length / scores.length).toBeCloseTo(rate, 2)
  }
})
