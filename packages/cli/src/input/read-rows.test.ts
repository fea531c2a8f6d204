import { join } from 'node:path'
import { Readable } from 'node:stream'
import { isFlitError } from '@flit-ml/spec'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { Input } from './input.ts'
import type { Properties } from './read-csv.ts'
import { readRows } from './read-rows.ts'
import type { SourceRow } from './source-row.ts'

const properties: Properties = {
  price: { type: 'number' },
  months: { type: 'integer' },
  income: { type: ['number', 'null'] },
  home: { type: ['string', 'null'] },
  city: { type: 'string' },
  records: { type: ['boolean', 'null'] },
}

async function read(name: string, content: string): Promise<SourceRow[]> {
  const dir = application({})
  write(dir, { [name]: content })
  return Readable.from(readRows(Input.at(join(dir, name)), properties)).toArray()
}

const linesOf = (rows: readonly SourceRow[]): number[] => rows.map(({ line }) => line)

async function refusalOf(name: string, content: string): Promise<unknown> {
  return read(name, content).then(
    () => undefined,
    (error: unknown) => (isFlitError(error, 'FLIT_INPUT_INVALID') ? error.details.line : error),
  )
}

describe('CSV', () => {
  it.each([
    ['price', '12.5', 12.5],
    ['price', '-1e3', -1000],
    ['price', '.5', 0.5],
    ['price', '1e400', Number.POSITIVE_INFINITY],
    ['price', '', null],
    ['price', ' 1', ' 1'],
    ['price', '1,5', '1,5'],
    ['price', '0x10', '0x10'],
    ['price', 'NaN', 'NaN'],
    ['price', 'cheap', 'cheap'],
    ['months', '12', 12],
    ['months', '1.5', 1.5],
    ['income', '', null],
    ['home', '', null],
    ['home', '42', '42'],
    ['city', '', ''],
    ['records', 'true', true],
    ['records', 'False', false],
    ['records', '', null],
    ['records', '1', '1'],
    ['unknown', '1', '1'],
    ['unknown', '', ''],
    ['__proto__', '1', '1'],
  ])("reads a cell of '%s' that is '%s' as %o", async (name, text, value) => {
    const [first] = await read('rows.csv', `${name},other\n"${text}",x\n`)
    expect(Object.entries((first as { row: object }).row)).toEqual([
      [name, value],
      ['other', 'x'],
    ])
  })

  it.each([
    ['plain', 'city,price\na,1\nb,2\n', [2, 3]],
    ['with a byte order mark', '\uFEFFcity,price\na,1\n', [2]],
    ['with CRLF', 'city,price\r\na,1\r\nb,2\r\n', [2, 3]],
    ['without a last line break', 'city,price\na,1\nb,2', [2, 3]],
    ['with empty lines', 'city,price\n\n\na,1\n\r\nb,2\n\n', [4, 6]],
    ['with line breaks in quotes', 'city,price\n"a\nb\n",1\nc,2\n"d\n\ne",3\nf,4\n', [2, 5, 6, 9]],
    ['with CRLF in quotes', 'city,price\r\n"a\r\nb",1\r\n\r\nc,2\r\n"\r\n\r\n",3\r\nd,4\r\n', [2, 5, 6, 9]],
    ['with line breaks in the header', '"city","pri\nce"\na,1\nb,2\n', [3, 4]],
  ])('names the line that each row begins on: %s', async (_, content, lines) => {
    expect(linesOf(await read('rows.csv', content))).toEqual(lines)
  })

  it('keeps quotes, separators and line breaks in quoted fields', async () => {
    expect(await read('rows.csv', 'price,city\n1,"a ""b"", c\nd"\n')).toEqual([
      { line: 2, row: { price: 1, city: 'a "b", c\nd' } },
    ])
  })

  it('refuses a row with too few or too many values, and reads on', async () => {
    const rows = await read('rows.csv', 'city,price\na\nb,2\nc,3,4\n')
    expect(rows).toEqual([
      { line: 2, refusal: expect.objectContaining({ value: ['a'] }) },
      { line: 3, row: { city: 'b', price: 2 } },
      { line: 4, refusal: expect.objectContaining({ value: ['c', '3', '4'] }) },
    ])
  })

  it('holds no row where there is only a header, or nothing', async () => {
    expect(await read('rows.csv', 'city,price\n')).toEqual([])
    expect(await read('rows.csv', '')).toEqual([])
  })

  it('ends where a quote is not closed, before the rest of the file is in memory', async () => {
    const error = read('rows.csv', `city\na\n"b\n${'c\n'.repeat(2 ** 20)}`)
    await expect(error).rejects.toThrow('Max Record Size')
  })

  it('ends with the line where quotes do not match, and for a field that is there twice', async () => {
    expect(await refusalOf('rows.csv', 'city,price\na,1\nb"c,2\n')).toBe(3)
    expect(await refusalOf('rows.csv', 'city,price,city\na,1,b\n')).toBe(1)
  })
})

describe('NDJSON', () => {
  it('names the line of each row, and passes over empty lines', async () => {
    const rows = await read('rows.ndjson', '\uFEFF{"price":1}\n\n  {"price":2}\r\n{"price":3}')
    expect(rows).toEqual([
      { line: 1, row: { price: 1 } },
      { line: 3, row: { price: 2 } },
      { line: 4, row: { price: 3 } },
    ])
  })

  it('breaks lines at line feeds alone, and at no other character that JSON allows within a text', async () => {
    expect(await read('rows.jsonl', '{"city":"a\u2028b\u0085c"}\n')).toEqual([
      { line: 1, row: { city: 'a\u2028b\u0085c' } },
    ])
  })

  it('refuses a line that is not JSON, and reads on', async () => {
    const rows = await read('rows.ndjson', '{"price":1}\n{"price":\n{"price":3}\n')
    expect(rows).toEqual([
      { line: 1, row: { price: 1 } },
      { line: 2, refusal: { field: '', value: '{"price":', expected: 'one JSON object' } },
      { line: 3, row: { price: 3 } },
    ])
  })

  it('keeps __proto__ a field, for the signature to refuse', async () => {
    const [first] = await read('rows.ndjson', '{"__proto__":{"price":1}}')
    expect(Object.keys((first as { row: object }).row)).toEqual(['__proto__'])
  })
})

describe('JSON', () => {
  it('names the line that each row begins on', async () => {
    const rows = await read(
      'rows.json',
      '\uFEFF[\n  {\n    "price": 1,\n    "home": ["[", {}]\n  },\r\n  {"price": 2}, 3,\n"x"\n]\n',
    )
    expect(rows).toEqual([
      { line: 2, row: { price: 1, home: ['[', {}] } },
      { line: 6, row: { price: 2 } },
      { line: 6, row: 3 },
      { line: 7, row: 'x' },
    ])
  })

  it('names lines across the chunks that a file is read in', async () => {
    const count = 30_000
    const text = `[\n${Array.from({ length: count }, (_, at) => `  {\n    "price": ${at}\n  }`).join(',\n')}\n]`
    const rows = await read('rows.json', text)
    expect(linesOf(rows)).toEqual(Array.from({ length: count }, (_, at) => 2 + 3 * at))
    expect(rows.at(-1)).toEqual({ line: 3 * count - 1, row: { price: count - 1 } })
  })

  it('may be an empty array', async () => {
    expect(await read('rows.json', ' [ ] ')).toEqual([])
  })

  it.each([
    ['an object', '{"price":1}', 1],
    ['a number', '\n1 ', 2],
    ['nothing', '', 1],
    ['an array that ends early', '[\n{"price":1},\n{"pri', 3],
    ['an array without a comma', '[\n{"price":1}\n{"price":2}]', 3],
    ['two arrays', '[{"price":1}]\n[{"price":2}]', 1],
  ])('is refused with %s', async (_, content, line) => {
    expect(await refusalOf('rows.json', content)).toBe(line)
  })

  it('keeps __proto__ a field, for the signature to refuse', async () => {
    const [first] = await read('rows.json', '[{"__proto__":{"price":1}}]')
    expect(Object.keys((first as { row: object }).row)).toEqual(['__proto__'])
  })
})
