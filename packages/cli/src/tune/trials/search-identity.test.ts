import { expect, test } from 'vitest'
import type { LabelledData } from '../../train/labelled-data.ts'
import { sha256OfData } from './search-identity.ts'

const data: LabelledData = { rows: [{ price: 1 }, { price: 2 }], labels: [0, 1], groups: {} }

test.each<[string, Partial<LabelledData>]>([
  ['rows', { rows: [{ price: 1 }, { price: 3 }] }],
  ['labels', { labels: [1, 0] }],
  ['weights', { weights: [1, 2] }],
])('data with other %s have another sha256', (_, others) => {
  expect(sha256OfData({ ...data, ...others })).not.toBe(sha256OfData(data))
})

test('data with other groups have the same, since nothing is learnt from them', () => {
  expect(sha256OfData({ ...data, groups: { age: ['young', 'old'] } })).toBe(sha256OfData(data))
})
