import { readRecords } from '../csv/read-table.ts'
import { invalidInput, usageError } from '../errors.ts'

/**
 * The predictions in a CSV file: of its one column, with or without a header, or of the column that is named.
 * @throws FlitError FLIT_INPUT_INVALID where they are no numbers, or not as many as rows; FLIT_USAGE for no such column.
 */
export function readExpected(path: string, rows: number, usual: string, wanted?: string): number[] {
  const records = readRecords(path)
  const header = records[0]?.cells ?? []
  const hasHeader = header.some((cell) => !isNumber(cell))
  const place = hasHeader ? placeOf(header, path, usual, wanted) : 0
  const predictions = records.slice(hasHeader ? 1 : 0).map(({ cells, line }) => {
    const cell = cells[place] ?? ''
    if (!isNumber(cell)) throw invalidInput(path, line, `'${cell}' is no number`)
    return Number(cell)
  })
  if (predictions.length === rows) return predictions
  throw invalidInput(path, records.length, `there are ${predictions.length} predictions for ${rows} rows`)
}

function placeOf(header: readonly string[], path: string, usual: string, wanted?: string): number {
  if (wanted === undefined && header.length === 1) return 0
  const place = header.indexOf(wanted ?? usual)
  if (place >= 0) return place
  const problem = `${path} has the columns ${header.join(', ')}, and no '${wanted ?? usual}'.`
  throw usageError('--expected-column', problem, 'Say which holds the predictions: --expected-column NAME.')
}

function isNumber(cell: string): boolean {
  return cell.trim() !== '' && Number.isFinite(Number(cell))
}
