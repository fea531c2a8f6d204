import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { isFlitError } from '@flit-ml/spec'
import { parquetMetadata } from 'hyparquet'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { application, write } from '../../testing/application.ts'
import { Input } from '../input.ts'
import type { Properties } from '../read-csv.ts'
import { readRows } from '../read-rows.ts'
import type { SourceRow } from '../source-row.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/parquet/', import.meta.url))

const read = (path: string, properties: Properties = {}): Promise<SourceRow[]> =>
  Readable.from(readRows(Input.at(path), properties)).toArray()

const fixture = async (name: string, properties: Properties = {}): Promise<unknown[]> =>
  (await read(`${fixtures}${name}.parquet`, properties)).map((line) => ('row' in line ? line.row : line))

/** The path of a file with these bytes. */
function pathOf(bytes: Uint8Array): string {
  const dir = application({})
  write(dir, { 'rows.parquet': bytes })
  return join(dir, 'rows.parquet')
}

function parquet(columnData: ColumnSource[], options: { rowGroupSize?: number } = {}): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData, ...options }))
}

/** How many rows were read, and the error that ended it. */
async function failureOf(path: string, properties: Properties = {}): Promise<object> {
  let rows = 0
  try {
    for await (const _ of readRows(Input.at(path), properties)) rows++
  } catch (error) {
    if (isFlitError(error, 'FLIT_INPUT_INVALID')) return { rows, line: error.details.line, message: error.problem }
    throw error
  }
  return { rows }
}

const first = ({ length }: readonly unknown[], next: (at: number) => unknown): unknown[] =>
  Array.from({ length }, (_, at) => next(at))

describe('a Parquet file of another writer', () => {
  it.each<[string, number, object]>([
    ['alltypes_plain.snappy', 2, { id: 6, bool_col: true, float_col: 0, string_col: '0', date_string_col: '04/01/09' }],
    ['alltypes_dictionary', 2, { bigint_col: 0, double_col: 0, timestamp_col: '2009-01-01T00:00:00.000000000Z' }],
    ['int96_from_spark', 6, { a: '2024-01-01T20:34:56.123456000Z' }],
    ['concatenated_gzip_members', 513, { long_col: 1 }],
    ['byte_stream_split.zstd', 300, { f32: Math.fround(1.764052391052246), f64: -1.3065268517353166 }],
    ['datapage_v2.snappy', 5, { a: 'abc', b: 1, c: 2, d: true, e: null }],
    ['rle_boolean_encoding', 68, { datatype_boolean: true }],
    ['float16_nonzeros_and_nans', 8, { x: null }],
    ['list_columns', 3, { int64_list: null, utf8_list: null }],
    ['nulls.snappy', 8, { b_struct: null }],
  ])('is read: %s', async (name, count, row) => {
    const rows = await fixture(name)
    expect(rows).toHaveLength(count)
    expect(rows[0]).toMatchObject(row)
  })

  it.each(['int32_decimal', 'int64_decimal', 'fixed_length_decimal', 'byte_array_decimal'])(
    'has its decimals: %s',
    async (name) => {
      const rows = await fixture(name)
      expect(rows).toEqual(first(rows, (at) => ({ value: at + 1 })))
      expect(rows).toHaveLength(24)
    },
  )

  it('has every type of a table of DuckDB, compressed by Zstandard', async () => {
    const [row, next] = await fixture('duckdb')
    expect(row).toEqual({
      price: 846,
      months: 12,
      income: 50.5,
      home: 'rent',
      records: true,
      customer: 9007199254740991,
      birthday: '2026-03-01',
      bought: '2026-03-01T12:30:00.000001Z',
      outcome: 'ok',
      score: Math.fround(0.1),
      small: 200,
      items: null,
    })
    expect(next).toMatchObject({ income: null, home: null, customer: '9007199254740993', birthday: null })
  })

  it('refuses a whole number that a number cannot hold, where it is an input', async () => {
    const [, refused] = await read(`${fixtures}duckdb.parquet`, { customer: { type: 'integer' } })
    expect(refused).toMatchObject({ line: 2, refusal: { field: 'customer', value: '9007199254740993' } })
  })

  it.each<[string, Properties, string]>([
    ['PARQUET-1481', {}, 'from row 1 on'],
    ['lz4_raw_compressed', {}, 'unsupported compression codec: LZ4_RAW'],
    [
      'list_columns',
      { utf8_list: {} },
      "the column 'utf8_list' is nested, and an input of the model is a single value",
    ],
  ])('is refused: %s', async (name, properties, message) => {
    expect(await failureOf(`${fixtures}${name}.parquet`, properties)).toEqual({
      rows: 0,
      line: 1,
      message: expect.stringContaining(message),
    })
  })
})

describe('row groups', () => {
  const columns: ColumnSource[] = [
    { name: 'price', data: Float64Array.from({ length: 10 }, (_, at) => at / 4) },
    { name: 'home', data: Array.from({ length: 10 }, (_, at) => (at % 3 === 0 ? null : 'rent')), type: 'STRING' },
  ]

  it('are read one after the other, and rows are numbered through', async () => {
    const rows = await read(pathOf(parquet(columns, { rowGroupSize: 3 })))
    expect(rows).toEqual(
      first(rows, (at) => ({ line: at + 1, row: { price: at / 4, home: at % 3 === 0 ? null : 'rent' } })),
    )
    expect(rows).toHaveLength(10)
  })

  it('that are damaged end it there, with the rows before', async () => {
    const bytes = parquet(columns, { rowGroupSize: 5 })
    const page = Number(parquetMetadata(bytes).row_groups[1]?.columns[0]?.meta_data?.data_page_offset)
    bytes.fill(0xff, page, page + 8)
    expect(await failureOf(pathOf(bytes))).toMatchObject({ rows: 5, line: 6 })
  })
})

describe('what is no whole Parquet file', () => {
  it('is refused, wherever it was cut off', async () => {
    const bytes = parquet([{ name: 'price', data: [1, 2, 3], type: 'DOUBLE' }])
    for (let length = 0; length < bytes.length; length += 7) {
      expect(await failureOf(pathOf(bytes.subarray(0, length)))).toMatchObject({ rows: 0, line: 1 })
    }
  })

  it.each<[string, Uint8Array, string]>([
    ['nothing', Uint8Array.of(), 'rows.parquet cannot be read as Parquet from row 1 on: it is empty.'],
    ['CSV', Buffer.from(`price\n${'1\n'.repeat(100)}`), 'parquet file invalid'],
    ['two columns of one name', twice(), "two columns have the name 'price'"],
  ])('is refused: %s', async (_, bytes, message) => {
    expect(await failureOf(pathOf(bytes))).toMatchObject({ rows: 0, message: expect.stringContaining(message) })
  })

  it('has no rows where it has none', async () => {
    expect(await read(pathOf(parquet([{ name: 'price', data: [], type: 'DOUBLE' }])))).toEqual([])
  })
})

function twice(): Uint8Array {
  const bytes = parquet([
    { name: 'price', data: [1], type: 'DOUBLE' },
    { name: 'prize', data: [1], type: 'DOUBLE' },
  ])
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('prize', 'price'), 'latin1')
}
