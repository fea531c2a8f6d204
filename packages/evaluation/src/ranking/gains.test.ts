import { expect, test } from 'vitest'
import { scoresOf } from '../testing/fixtures.ts'
import { gains } from './gains.ts'

test('a table of five bins, by hand', () => {
  const scores = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]
  const labels = [1, 1, 0, 1, 0, 0, 1, 0, 0, 0]
  expect(gains(labels, scores, 5)).toEqual([
    { count: 2, positives: 2, score: 0.8, captured: 0.5, lift: 2.5 },
    { count: 4, positives: 3, score: 0.6, captured: 0.75, lift: 1.875 },
    { count: 6, positives: 3, score: 0.4, captured: 0.75, lift: 1.25 },
    { count: 8, positives: 4, score: 0.2, captured: 1, lift: 1.25 },
    { count: 10, positives: 4, score: 0, captured: 1, lift: 1 },
  ])
})

test('rows of one score share a bin', () => {
  expect(gains([1, 0, 1, 0, 0, 1], [2, 2, 2, 2, 1, 0], 6).map(({ count }) => count)).toEqual([4, 5, 6])
})

test('each line is what its definition says', () => {
  const { labels, scores } = scoresOf('rare-and-tied')
  const all = labels.filter((label) => label === 1).length
  const lines = gains(labels, scores)
  expect(lines.at(-1)).toMatchObject({ count: labels.length, positives: all, captured: 1, lift: 1 })
  for (const { count, positives, score } of lines) {
    const above = labels.filter((_, row) => (scores[row] ?? 0) >= score)
    expect([count, positives]).toEqual([above.length, above.filter((label) => label === 1).length])
  }
})
