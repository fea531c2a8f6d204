import { readFixture } from '@flit-ml/oracles'
import { describe, expect, test } from 'vitest'
import { errorOf } from '../testing/error-of.ts'
import { parseJson } from './parse-json.ts'
import { parseUbjson } from './parse-ubjson.ts'

/** Characters as bytes, and numbers as bytes of their own. */
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(part, (c) => c.charCodeAt(0)))),
  )
const huge = [0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]

describe('parseUbjson', () => {
  test.each<[unknown, Uint8Array]>([
    [null, bytes('Z')],
    [[true, false], bytes('[TF]')],
    [-1, bytes('i', 0xff)],
    [255, bytes('U', 0xff)],
    [258, bytes('I', 1, 2)],
    [-2, bytes('l', 0xff, 0xff, 0xff, 0xfe)],
    [2 ** 32, bytes('L', 0, 0, 0, 1, 0, 0, 0, 0)],
    [0.5, bytes('d', 0x3f, 0, 0, 0)],
    [0.1, bytes('D', 0x3f, 0xb9, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a)],
    ['a', bytes('Ca')],
    ['né', bytes('Si', 3, 'n', 0xc3, 0xa9)],
    [{ a: 1, b: [] }, bytes('{i', 1, 'ai', 1, 'i', 1, 'b[]}')],
    [{ a: 1 }, bytes('{$i#i', 1, 'i', 1, 'a', 1)],
    [['x', 'yz'], bytes('[$S#i', 2, 'i', 1, 'xi', 2, 'yz')],
    [[1, 'x'], bytes('[#i', 2, 'i', 1, 'Cx')],
    [Float64Array.of(1, 2), bytes('[$U#i', 2, 1, 2)],
    [Float64Array.of(Number.NaN), bytes('[$d#i', 1, 0x7f, 0xc0, 0, 0)],
  ])('reads %j', (value, source) => {
    expect(parseUbjson(source)).toEqual(value)
  })

  test('reads what JSON reads', () => {
    const plain = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (_, item) => (ArrayBuffer.isView(item) ? [...(item as Float64Array)] : item)))
    expect(plain(parseUbjson(readFixture('xgboost/no_trees.ubj')))).toEqual(
      parseJson(readFixture('xgboost/no_trees.json')),
    )
  })

  test.each([
    ['a text longer than the file', bytes('SL', ...huge)],
    ['numbers past the end', bytes('[$D#L', ...huge)],
    ['a count whose bytes overflow', bytes('[$D#L', 0x20, 0, 0, 0, 0, 0, 0, 0)],
    ['items without bytes', bytes('[$Z#L', ...huge)],
    ['items past the end', bytes('[#L', ...huge)],
    ['fields past the end', bytes('{#L', ...huge)],
    ['a negative length', bytes('Si', 0xff)],
    ['a length that is no number', bytes('SZ')],
    ['a type without a count', bytes('[$i', 1)],
    ['an unknown type', bytes('[?]')],
    ['an array without an end', bytes('[[')],
    ['bytes after the end', bytes('TT')],
    ['bytes that are no text', bytes('Si', 1, 0xff)],
    ['ten thousand arrays in one another', bytes('['.repeat(10_000))],
    ['nothing', bytes()],
  ])('refuses %s', (_, source) => {
    expect(errorOf(() => parseUbjson(source))).toMatchObject({ code: 'FLIT_CONVERT_INVALID' })
  })

  test('keeps a field by the name of __proto__ to itself', () => {
    const value = parseUbjson(bytes('{i', 9, '__proto__{i', 1, 'aT}}'))
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect(value).not.toHaveProperty('a')
  })
})
