import { isFlitError } from '@flit-ml/spec'
import type { ParquetRowRange } from 'hyparquet'
import { invalidParquet } from '../../errors.ts'
import type { Input } from '../input.ts'
import type { Properties } from '../read-csv.ts'
import type { Refusal, SourceRow } from '../source-row.ts'
import { type OpenScan, openScan } from './open-scan.ts'
import type { ParquetColumn } from './parquet-columns.ts'

/**
 * The rows of a Parquet file, one row group after the other; the line of a row is its number. A column that is nested is not read,
 * and its values are missing.
 * @throws FlitError FLIT_INPUT_INVALID where it is no Parquet file, is damaged, or has an input of the model that is nested; and
 * FLIT_USAGE where there is no file.
 */
export async function* readParquet(input: Input, properties: Properties): AsyncGenerator<SourceRow> {
  await using file = await input.openFile()
  const attempt = <T>(row: number, read: Promise<T>): Promise<T> =>
    read.catch((cause: unknown) => {
      throw isFlitError(cause) ? cause : invalidParquet(input.name, row, cause)
    })
  const open = await attempt(1, openScan(file, properties))
  for (const range of open.scan.ranges) {
    const values = await attempt(range.rowStart + 1, readGroup(open, range))
    const rows = range.rowEnd - range.rowStart
    for (let at = 0; at < rows; at++) yield toRow(open.columns, values, at, range.rowStart + at + 1)
  }
}

type Values = ArrayLike<unknown>

async function readGroup({ columns, scan }: OpenScan, range: ParquetRowRange): Promise<Values[]> {
  const rows = range.rowEnd - range.rowStart
  return Promise.all(
    columns.map(async ({ name, read }): Promise<Values> => {
      if (!read) return []
      const values = await scan.readColumn({ column: name, ...range })
      if (values.length === rows) return values
      throw new Error(`the column '${name}' has ${values.length} values for ${rows} rows`)
    }),
  )
}

function toRow(columns: readonly ParquetColumn[], values: readonly Values[], at: number, line: number): SourceRow {
  const row: [string, unknown][] = []
  for (const [index, { name, isInput, read }] of columns.entries()) {
    const value = read ? read(values[index]?.[at]) : null
    if (isInput && typeof value === 'bigint') return { line, refusal: tooLarge(name, value) }
    row.push([name, typeof value === 'bigint' ? String(value) : value])
  }
  return { line, row: Object.fromEntries(row) }
}

function tooLarge(field: string, value: bigint): Refusal {
  const most = Number.MAX_SAFE_INTEGER
  return {
    field,
    value: String(value),
    expected: `a whole number from ${-most} to ${most}, which are exact as numbers`,
  }
}
