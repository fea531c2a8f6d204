import { expect, test } from 'vitest'
import { dealByClass, holdOutByClass } from './by-class.ts'

const labels = Array.from({ length: 1000 }, (_, at) => (at % 5 === 0 ? 1 : 0))
const positives = (indices: readonly number[]): number => indices.filter((index) => labels[index] === 1).length

test('each fold has its share of either class, within one row', () => {
  const foldOf = dealByClass(labels, 7, 3)
  const folds = Array.from({ length: 7 }, (_, fold) => [...labels.keys()].filter((index) => foldOf[index] === fold))
  for (const fold of folds) {
    expect(Math.abs(fold.length - 1000 / 7)).toBeLessThanOrEqual(1)
    expect(Math.abs(positives(fold) - 200 / 7)).toBeLessThanOrEqual(1)
  }
})

test('a holdout has its share of either class, and with the others is all, once', () => {
  const { held, others } = holdOutByClass(labels, 0.25, 3)
  expect([held.length, positives(held)]).toEqual([250, 50])
  expect([...held, ...others].sort((a, b) => a - b)).toEqual([...labels.keys()])
})

test('the seed says which rows, and it alone', () => {
  expect(holdOutByClass(labels, 0.25, 3)).toEqual(holdOutByClass(labels, 0.25, 3))
  expect(holdOutByClass(labels, 0.25, 4)).not.toEqual(holdOutByClass(labels, 0.25, 3))
  expect(dealByClass(labels, 5, 3)).not.toEqual(dealByClass(labels, 5, 4))
})
