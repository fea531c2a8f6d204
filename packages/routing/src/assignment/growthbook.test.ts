import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BucketRange, bucketRanges, equalWeights } from './bucket-ranges.ts'
import { chooseVariation } from './choose-variation.ts'
import { hash } from './hash.ts'
import { inNamespace, type Namespace } from './in-namespace.ts'

/** The published cases for every SDK of GrowthBook; the file says where they come from. */
interface Cases {
  readonly hash: readonly [seed: string, value: string, version: number, expected: number | null][]
  readonly getBucketRange: readonly [
    name: string,
    [count: number, coverage: number, weights: readonly number[] | null],
    BucketRange[],
  ][]
  readonly chooseVariation: readonly [name: string, bucket: number, BucketRange[], expected: number][]
  readonly inNamespace: readonly [name: string, unit: string, Namespace, expected: boolean][]
  readonly getEqualWeights: readonly [count: number, expected: readonly number[]][]
}

const path = join(import.meta.dirname, '../../src/assignment/fixtures/growthbook-cases.json')
const cases: Cases = JSON.parse(readFileSync(path, 'utf8'))
const round = (value: number): number => Number(value.toFixed(6))

describe("GrowthBook's published cases", () => {
  it.each(cases.hash)('hash of %j, %j, version %d', (seed, value, version, expected) => {
    expect(hash(seed, value, version)).toBe(expected)
  })

  it.each(cases.getBucketRange)('bucket ranges: %s', (_, [count, coverage, weights], expected) => {
    const ranges = bucketRanges(count, coverage, weights ?? undefined)
    expect(ranges.map((range) => range.map(round))).toEqual(expected.map((range) => range.map(round)))
  })

  it.each(cases.chooseVariation)('variation: %s', (_, bucket, ranges, expected) => {
    expect(chooseVariation(bucket, ranges)).toBe(expected)
  })

  it.each(cases.inNamespace)('namespace: %s', (_, unit, namespace, expected) => {
    expect(inNamespace(unit, namespace)).toBe(expected)
  })

  it.each(cases.getEqualWeights)('equal weights of %d', (count, expected) => {
    expect(equalWeights(count).map(round)).toEqual(expected.map(round))
  })
})
