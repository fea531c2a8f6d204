import { pipeline } from 'node:stream'
import type { JsonSchema } from '@flit-ml/spec'
import { CsvError, type Info, parse } from 'csv-parse'
import { invalidInput } from '../errors.ts'
import { type CellReader, cellReader } from './cell-reader.ts'
import type { Input } from './input.ts'
import type { SourceRow } from './source-row.ts'
import { startLines } from './start-lines.ts'

/** The type of each input, by its name. */
export type Properties = Readonly<Record<string, JsonSchema>>

/** In bytes: a quote that is not closed must not read a whole file into memory. */
const longestRecord = 2 ** 20

interface Column {
  readonly name: string
  readonly read: CellReader
}

/**
 * The rows of a CSV file; its first line names the fields.
 * @throws FlitError FLIT_INPUT_INVALID where quotes do not match, or the header names a field twice.
 */
export async function* readCsv(input: Input, properties: Properties): AsyncGenerator<SourceRow> {
  const lineOf = startLines()
  let columns: readonly Column[] | undefined
  for await (const { record, info } of recordsOf(input)) {
    const line = lineOf(record, info.lines)
    if (columns) yield toRow(record, columns, line)
    else columns = header(record, properties, input.name)
  }
}

interface CsvRecord {
  readonly record: readonly string[]
  readonly info: Info
}

async function* recordsOf(input: Input): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: longestRecord,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  // The error reaches the loop: a pipeline destroys its last stream with it.
  pipeline(input.chunks(), parser, () => undefined)
  try {
    yield* parser
  } catch (error) {
    if (error instanceof CsvError) throw invalidInput(input.name, Number(error['lines']), error.message, error)
    throw error
  }
}

function header(names: readonly string[], properties: Properties, source: string): Column[] {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw invalidInput(source, 1, `the header names the field '${twice}' twice`)
  return names.map((name) => ({
    name,
    read: cellReader(Object.hasOwn(properties, name) ? properties[name] : undefined),
  }))
}

function toRow(record: readonly string[], columns: readonly Column[], line: number): SourceRow {
  if (record.length !== columns.length) {
    const expected = `${columns.length} values, one for each column of the header`
    return { line, refusal: { field: '', value: record, expected } }
  }
  return { line, row: Object.fromEntries(columns.map(({ name, read }, at) => [name, read(record[at] ?? '')])) }
}
