import { expect, it } from 'vitest'
import { goldenRows } from './golden-rows.ts'

it('takes rows from the first to the last, and one without each input', () => {
  const rows = Array.from({ length: 1000 }, (_, row) => ({ row, home: row === 777 ? null : 'rent' }))
  const answers = rows.map(({ row }) => row / 1000)
  const golden = goldenRows(rows, answers, 'probability')
  expect(golden.rows).toHaveLength(21)
  expect(golden.rows.slice(0, 2)).toEqual([rows[0], rows[50]])
  expect(golden.rows).toContainEqual({ row: 777, home: null })
  expect(golden.outputs.map(({ probability }) => probability)).toEqual(golden.rows.map(({ row }) => Number(row) / 1000))
})

it.each([
  [[0.5, 0.25], 1e-6],
  [[-3, 2], 1e-5],
  [[999, 1], 1e-3],
])('answers of %j have the tolerance %d', (answers, tolerance) => {
  const rows = answers.map((row) => ({ row }))
  expect(goldenRows(rows, answers, 'value').tolerance).toBe(tolerance)
})
