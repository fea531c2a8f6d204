import { expect, test } from 'vitest'
import { Times } from './times.ts'

test.each<[unknown, number]>([
  ['2001-03-01', Date.UTC(2001, 2, 1)],
  ['2001-03-01 06:30', Date.UTC(2001, 2, 1, 6, 30)],
  ['2001-03-01T06:30:15.5', Date.UTC(2001, 2, 1, 6, 30, 15, 500)],
  ['2001-03-01T06:30+0200', Date.UTC(2001, 2, 1, 4, 30)],
  ['2001-03-01T06:30Z', Date.UTC(2001, 2, 1, 6, 30)],
  [new Date(5), 5],
  ['2001', 2001],
  [17.5, 17.5],
])('%s is read the same on any machine', (value, expected) => {
  expect(new Times('date').read(value)).toBe(expected)
})

test.each([
  '',
  null,
  undefined,
  'soon',
  '2001-02-30',
  '2001-13-01',
  '01.02.2001',
  '2001-03-01T25:00',
  {},
  new Date(''),
])('%s is none', (value) => {
  expect(new Times('date').read(value)).toMatchObject({ field: 'date', expected: expect.stringContaining('a date') })
})

test('a column holds dates or numbers, not both', () => {
  const times = new Times('date')
  times.read('2001-03-01')
  expect(times.read('2002')).toMatchObject({ value: '2002', expected: expect.stringContaining('a date') })
  const numbers = new Times('year')
  numbers.read('2001')
  expect(numbers.read('2001-03-01')).toMatchObject({ expected: 'a number, as in the rows before' })
})
