import type { Input } from './input.ts'
import { type Properties, readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readNdjson } from './read-ndjson.ts'
import type { SourceRow } from './source-row.ts'

const readers = { csv: readCsv, json: readJson, ndjson: readNdjson, parquet: readParquet }

/** The reader of Parquet is loaded with the first such file. */
async function* readParquet(input: Input, properties: Properties): AsyncGenerator<SourceRow> {
  yield* (await import('./parquet/read-parquet.ts')).readParquet(input, properties)
}

/** The rows of an input, one after the other; the cells of a CSV file are read as the types of these fields. */
export function readRows(input: Input, properties: Properties): AsyncGenerator<SourceRow> {
  return readers[input.format](input, properties)
}
