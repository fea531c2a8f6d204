import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { holdout, training } from './split.ts'

const split = (name: string): { rows: number; holdout: number[] } =>
  JSON.parse(readFileSync(new URL(`../data/${name}.split.json`, import.meta.url), 'utf8'))

const rate = (labels: readonly number[]): number => labels.filter((label) => label === 1).length / labels.length

describe.each([
  { name: 'credit-data', inTraining: 3340, heldOut: 1114 },
  { name: 'flights', inTraining: 15_000, heldOut: 5000 },
] as const)('the split of $name', ({ name, inTraining, heldOut }) => {
  test('holds out a quarter of the rows, each once', () => {
    expect(training(name).rows).toHaveLength(inTraining)
    expect(holdout(name).rows).toHaveLength(heldOut)
    const { rows, holdout: indices } = split(name)
    expect(rows).toBe(inTraining + heldOut)
    expect(new Set(indices).size).toBe(heldOut)
    expect(indices.every((index) => index >= 0 && index < rows)).toBe(true)
  })

  test('is stratified', () => {
    expect(rate(holdout(name).labels)).toBeCloseTo(rate(training(name).labels), 3)
  })
})

test('a purchase is as its line in the file', () => {
  const { rows, labels, positive, groups } = holdout('credit-data')
  expect(positive).toBe('bad')
  expect(rows[0]).toEqual({
    seniority: 17,
    home: 'rent',
    months: 60,
    records: 'no',
    job: 'fixed',
    expenses: 48,
    income: 131,
    assets: 0,
    debt: 0,
    amount: 1000,
    price: 1658,
  })
  expect([labels[0], groups['ageBand']?.[0], groups['marital']?.[0]]).toEqual([0, '55+', 'widow'])
})

test('what is missing is null', () => {
  const rows = [...holdout('credit-data').rows, ...training('credit-data').rows]
  const missing = (name: string): number => rows.filter((row) => row[name] === null).length
  expect(['home', 'job', 'income', 'assets', 'debt'].map(missing)).toEqual([6, 2, 381, 47, 18])
  expect(rows.flatMap((row) => Object.values(row)).filter((value) => value === null)).toHaveLength(454)
})

test('no row holds a protected attribute, and every row has its groups', () => {
  const { rows, groups } = holdout('credit-data')
  expect(rows.filter((row) => 'age' in row || 'ageBand' in row || 'marital' in row)).toEqual([])
  expect(Object.keys(groups)).toEqual(['ageBand', 'marital'])
  expect(groups['ageBand']).toHaveLength(rows.length)
  expect(new Set(groups['ageBand'])).toEqual(new Set(['18-24', '25-34', '35-44', '45-54', '55+']))
})

test('a flight holds only what is known before it departs', () => {
  const { rows, labels, positive, groups } = holdout('flights')
  expect(rows[0]).toEqual({ origin: 'DTW', destination: 'LAS', distance: 1750, weekday: 'monday' })
  expect([labels[0], positive, groups]).toEqual([1, 'late', {}])
})
