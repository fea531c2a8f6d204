import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readTable } from './read-table.ts'

function read(text: string) {
  const path = join(temporaryFolder(), 'rows.csv')
  writeFileSync(path, text)
  return readTable(path)
}

it('reads quotes, a mark of byte order, and a line of one missing value', () => {
  const { header, records } = read('\uFEFFa,"b ""c"""\r\n"1,5",\r\n')
  expect([header, records[0]?.cells]).toEqual([
    ['a', 'b "c"'],
    ['1,5', ''],
  ])
  expect(read('a\n1\n\n3\n').records.map(({ cells, line }) => [...cells, line])).toEqual([
    ['1', 2],
    ['', 3],
    ['3', 4],
  ])
})

it.each([
  ['a,b\n1,2\n1\n', ':3: '],
  ['a,b\n1,"2\n', ':2: '],
  ['a,a\n1,2\n', ":1: the header names the column 'a' twice"],
  ['a,b\n', ':1: there are no rows'],
  ['', ':1: there are no rows'],
])('refuses %j', (text, message) => {
  expect(() => read(text)).toThrow(message)
})
