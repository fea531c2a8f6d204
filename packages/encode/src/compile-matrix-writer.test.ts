import { expect, test } from 'vitest'
import { compileMatrixWriter } from './compile-matrix-writer.ts'

test.each([
  "']; globalThis.injected = 1; ['",
  '"]; globalThis.injected = 1; ["',
  '\\',
  '\u2028',
  '`; globalThis.injected = 1; `',
  '*/',
])('the name %j is a name, and never code', (name) => {
  const matrix = new Float32Array(2)
  compileMatrixWriter([{ name }, { name: 'other' }], Number.NaN)([{ [name]: 1, other: 2 }], matrix)
  expect([...matrix]).toEqual([1, 2])
  expect('injected' in globalThis).toBe(false)
})

test('numbers, booleans and categories become numbers, and what is missing becomes what stands for it', () => {
  const columns = [{ name: 'price' }, { name: 'records' }, { name: 'home', categories: ['owner', 'rent'] }]
  const matrix = new Float32Array(9)
  const rows = [
    { price: 0.1, records: true, home: 'rent' },
    { price: null, records: null, home: null },
    { records: false },
  ]
  compileMatrixWriter(columns, -1)(rows, matrix)
  expect([...matrix]).toEqual([Math.fround(0.1), 1, 1, -1, -1, -1, -1, 0, -1])
})
