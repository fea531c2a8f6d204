import { expect, test } from 'vitest'
import type { LabelledData } from '../../train/labelled-data.ts'
import { identityOf, sha256OfData } from './identity-of.ts'
import { differingParts } from './search-identity.ts'

const data: LabelledData = { rows: [{ price: 1 }, { price: 2 }], labels: [0, 1], groups: {} }

test.each<[string, Partial<LabelledData>]>([
  ['rows', { rows: [{ price: 1 }, { price: 3 }] }],
  ['labels', { labels: [1, 0] }],
  ['weights', { weights: [1, 2] }],
  ['clusters', { clusters: ['a', 'b'] }],
  ['times', { times: [1, 2] }],
])('data with other %s have another sha256', (_, others) => {
  expect(sha256OfData({ ...data, ...others })).not.toBe(sha256OfData(data))
})

test('data with other groups have the same, since nothing is learnt from them', () => {
  expect(sha256OfData({ ...data, groups: { age: ['young', 'old'] } })).toBe(sha256OfData(data))
})

const model = {
  info: {
    reference: 'bnpl.risk@1.0.0',
    signature: { input: {}, output: {}, parameters: { default: 1 }, example: { input: {}, output: {} } },
  },
} as never
const options = {
  folds: 5,
  validation: 0,
  param: { b: 2, a: 1 },
  space: { dimensions: [], unsearched: [] },
  trainer: 'linear 1',
}
const identity = identityOf(model, data, options)

test('a seed that is given is another search than none, since the trainer gets it', () => {
  expect(differingParts(identityOf(model, data, { ...options, seed: 0 }), identity)).toEqual(['isSeeded'])
})

test('the order of parameters is none of the search', () => {
  expect(identityOf(model, data, { ...options, param: { a: 1, b: 2 } })).toEqual(identity)
})
