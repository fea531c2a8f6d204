import { expect, test } from 'vitest'
import { dealByCluster } from './by-cluster.ts'

/** 300 customers of 1 to 8 rows, of whom each fifth is mostly bad. */
const customers = Array.from({ length: 300 }, (_, at) => `customer ${at}`)
const rows = customers.flatMap((name, at) =>
  Array.from({ length: 1 + (at % 8) }, (_, row) => ({ name, label: at % 5 === 0 && row % 4 < 3 ? 1 : 0 })),
)
const labels = rows.map(({ label }) => label)
const names = rows.map(({ name }) => name)
const fifths = [0.2, 0.2, 0.2, 0.2, 0.2]

function inPart(parts: readonly number[], part: number, isCounted = (_: number): boolean => true): number {
  return parts.filter((each, row) => each === part && isCounted(row)).length
}
const isBad = (row: number): boolean => labels[row] === 1
const bad = labels.filter((label) => label === 1).length

test('no cluster is parted, and each part has its share of all rows and of either class, within a few rows', () => {
  const parts = dealByCluster(labels, names, fifths, 3)
  for (const name of customers) expect(new Set(parts.filter((_, row) => names[row] === name)).size).toBe(1)
  for (const part of fifths.keys()) {
    expect(Math.abs(inPart(parts, part) - rows.length / 5)).toBeLessThanOrEqual(4)
    expect(Math.abs(inPart(parts, part, isBad) - bad / 5)).toBeLessThanOrEqual(4)
  }
})

test('parts of unequal shares have them, and what is held out is of all sizes', () => {
  const parts = dealByCluster(labels, names, [0.25, 0.75], 3)
  expect(Math.abs(inPart(parts, 0) - rows.length / 4)).toBeLessThanOrEqual(4)
  expect(Math.abs(inPart(parts, 0, isBad) - bad / 4)).toBeLessThanOrEqual(4)
  const meanSize = inPart(parts, 0) / new Set(names.filter((_, row) => parts[row] === 0)).size
  expect(Math.abs(meanSize - 4.5)).toBeLessThan(0.5)
})

test('the seed says which, and the order of the rows has no part in it', () => {
  const parts = dealByCluster(labels, names, fifths, 3)
  expect(dealByCluster(labels.toReversed(), names.toReversed(), fifths, 3).toReversed()).toEqual(parts)
  expect(dealByCluster(labels, names, fifths, 4)).not.toEqual(parts)
})

test('as many clusters as parts leave no part empty, however unequal they are', () => {
  const sizes = [90, 1, 40, 3, 1]
  const clusters = sizes.flatMap((size, at) => Array.from({ length: size }, () => `day ${at}`))
  const numbers = clusters.map((_, row) => row)
  expect(new Set(dealByCluster(numbers, clusters, fifths, 0)).size).toBe(5)
})
