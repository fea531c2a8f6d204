import { CsvError, type Info, parse } from 'csv-parse/sync'
import { invalidInput } from '../errors.ts'
import { readFile } from '../read-file.ts'
import type { CsvRecord, Table } from './table.ts'

/**
 * Reads a CSV file; its first line names the columns.
 * @throws FlitError FLIT_FILE_UNREADABLE or FLIT_INPUT_INVALID.
 */
export function readTable(path: string): Table {
  const [header, ...records] = readRecords(path)
  const names = header?.cells ?? []
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw invalidInput(path, 1, `the header names the column '${twice}' twice`)
  if (records.length === 0) throw invalidInput(path, 1, 'there are no rows')
  return { path, header: names, records }
}

/** The lines of a CSV file, all of them with as many cells. */
export function readRecords(path: string): CsvRecord[] {
  // A line without anything is a row of one missing value, but at the end.
  const text = new TextDecoder().decode(readFile(path)).replace(/[\r\n]+$/, '')
  try {
    const records: unknown = parse(text, { bom: true, info: true })
    return (records as { readonly record: string[]; readonly info: Info }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }))
  } catch (error) {
    if (error instanceof CsvError) throw invalidInput(path, Number(error['lines']), error.message, error)
    throw error
  }
}
