import { expect, test } from 'vitest'
import { markdownTable } from './markdown-table.ts'

test('is laid out as formatters do, and a bar in a cell stays in its cell', () => {
  expect(
    markdownTable(
      ['a', 'rows'],
      [
        ['x|y', '1'],
        ['z', '12,345'],
      ],
    ),
  ).toBe(['| a    |   rows |', '| ---- | -----: |', '| x\\|y |      1 |', '| z    | 12,345 |'].join('\n'))
})
