import { extname } from 'node:path'

/** How rows and answers are written as text: CSV with a header, one JSON array of objects, or one JSON object a line. */
export type TextFormat = 'csv' | 'json' | 'ndjson'

/** How rows are read: as text, or as Parquet. */
export type DataFormat = TextFormat | 'parquet'

export const textFormats: readonly TextFormat[] = ['csv', 'json', 'ndjson']

export const dataFormats: readonly DataFormat[] = [...textFormats, 'parquet']

const byExtension: Readonly<Record<string, DataFormat>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.parquet': 'parquet',
}

/** What the name of a file says of its format. */
export function formatOfFile(path: string): DataFormat | undefined {
  return byExtension[extname(path).toLowerCase()]
}

/** Whether rows have a number, rather than a line of their own: those of a JSON array and of Parquet. */
export function isNumbered(format: DataFormat): boolean {
  return format === 'json' || format === 'parquet'
}
