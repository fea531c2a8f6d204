import { expect, it } from 'vitest'
import { isMissing, kindOf } from './kind-of.ts'

it.each([
  [['1', '-2.5', '+.5', '1e3', '7.'], 'number'],
  [['1', '', 'NA', 'nan', 'N/A'], 'number'],
  [['true', 'False', ''], 'boolean'],
  [['NA', 'ZA', ''], 'text'],
  [['1', '1,5'], 'text'],
  [['0x10', '1'], 'text'],
  [['Infinity', '1'], 'text'],
  [['', 'NaN'], undefined],
])('%j', (cells, kind) => {
  expect(kindOf(cells)).toBe(kind)
})

it('what pandas and R write for a missing value is missing, and nothing else', () => {
  expect(['', 'NA', 'NaN', 'nan', 'n/a', 'none', '0', '-', ' ', 'NAN A'].map(isMissing)).toEqual([
    ...[true, true, true, true, true],
    ...[false, false, false, false, false],
  ])
})
