import { compileMatrixWriter, toNumber } from '@flit-ml/encode'
import type { Encoding, Row } from '@flit-ml/spec'
import { isTextValue, type RowType, type RowValue } from '../program/value.ts'

/** Writes rows, a block at most, into the inputs of a program. */
export type RowWriter = (rows: readonly Row[]) => void

export function rowWriter(encoding: Encoding, inputs: ReadonlyMap<string, RowValue<RowType>>): RowWriter {
  const { missing = Number.NaN } = encoding
  if (encoding.layout === 'matrix') {
    const matrix = inputs.get(encoding.tensor)?.data as Float32Array
    const write = compileMatrixWriter(encoding.columns, missing)
    return (rows) => write(rows, matrix)
  }
  const { missingText = '' } = encoding
  const columns = [...inputs].map(([name, input]) => columnWriter(name, input, missing, missingText))
  return (rows) => {
    for (const write of columns) write(rows)
  }
}

function columnWriter(name: string, input: RowValue<RowType>, missing: number, missingText: string): RowWriter {
  if (isTextValue(input)) {
    return (rows) => {
      for (const [row, fields] of rows.entries()) input.data[row] = (fields[name] ?? missingText) as string
    }
  }
  const { data } = input as RowValue
  return (rows) => {
    for (const [row, fields] of rows.entries()) data[row] = toNumber(fields[name], missing)
  }
}
