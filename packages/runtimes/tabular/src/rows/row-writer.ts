import { compileMatrixWriter, toNumber } from '@flit-ml/encode'
import type { Encoding, Row } from '@flit-ml/spec'
import type { RowValue } from '../program/value.ts'

/** Writes rows, a block at most, into the inputs of a program. */
export type RowWriter = (rows: readonly Row[]) => void

export function rowWriter(encoding: Encoding, inputs: ReadonlyMap<string, RowValue>): RowWriter {
  const { missing = Number.NaN } = encoding
  if (encoding.layout === 'matrix') {
    const matrix = inputs.get(encoding.tensor)?.data as Float32Array
    const write = compileMatrixWriter(encoding.columns, missing)
    return (rows) => write(rows, matrix)
  }
  const columns = [...inputs]
  return (rows) => {
    for (const [name, { data }] of columns) {
      for (const [row, fields] of rows.entries()) data[row] = toNumber(fields[name], missing)
    }
  }
}
