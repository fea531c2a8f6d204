import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readColumns } from './column.ts'
import { holdout, training } from './split.ts'

describe.each(['credit-data', 'flights'] as const)('the columns of %s', (name) => {
  const columns = readColumns(name)

  test('are those of the file', () => {
    const file = readFileSync(new URL(`../data/${name}.csv`, import.meta.url), 'utf8')
    const header = file.slice(0, file.indexOf('\n')).replaceAll('"', '').split(',')
    expect(new Set(columns.map(({ column }) => column))).toEqual(new Set(header))
  })

  test('list each category that occurs, missing included', () => {
    const rows = [...holdout(name).rows, ...training(name).rows]
    for (const column of columns) {
      if (column.role !== 'input' || !column.schema.enum) continue
      const listed = new Set<unknown>(column.schema.enum)
      expect(rows.map((row) => row[column.name]).filter((value) => !listed.has(value))).toEqual([])
    }
  })
})
