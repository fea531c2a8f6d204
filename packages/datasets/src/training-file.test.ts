import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { holdout, training } from './split.ts'

describe.each(['credit-data', 'flights'] as const)('the files of %s', (name) => {
  test.each(Object.entries({ training, holdout }))('hold the rows, outcomes, clusters and groups: %s', (part, read) => {
    const file = readFileSync(new URL(`${name}.${part}.csv`, import.meta.url), 'utf8')
    const { rows, labels, positive, clusters, groups } = read(name)
    const expected = rows.map((row, index) => ({
      ...row,
      [positive]: labels[index],
      ...Object.fromEntries(
        Object.entries({ ...clusters, ...groups }).map(([group, values]) => [group, values[index]]),
      ),
    }))
    const texts = (value: object) => Object.entries(value).map(([column, cell]) => [column, String(cell ?? '')])
    const records: object[] = parse(file, { columns: true })
    expect(records.map(texts)).toEqual(expected.map(texts))
  })
})
