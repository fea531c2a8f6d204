import { extname } from 'node:path'

export const dataFormats = ['csv', 'json', 'ndjson'] as const

/** How rows are written: CSV with a header, one JSON array of objects, or one JSON object a line. */
export type DataFormat = (typeof dataFormats)[number]

const byExtension: Readonly<Record<string, DataFormat>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
}

/** What the name of a file says of its format. */
export function formatOfFile(path: string): DataFormat | undefined {
  return byExtension[extname(path).toLowerCase()]
}
