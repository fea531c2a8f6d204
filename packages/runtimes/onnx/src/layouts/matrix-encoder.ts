import type { MatrixColumn, MatrixEncoding, Row } from '@flit-ml/spec'
import type { Onnxruntime } from '../session/import-onnxruntime.ts'
import type { Encoder } from './encoder.ts'
import { toNumber } from './to-number.ts'

/** Writes one column of a batch at `offset`, `offset + stride`, … */
type ColumnWriter = (rows: readonly Row[], data: Float32Array, offset: number, stride: number) => void

/** Lays rows out as one float32 matrix. */
export function matrixEncoder({ Tensor }: Onnxruntime, encoding: MatrixEncoding): Encoder {
  const { tensor, columns, missing = Number.NaN } = encoding
  const writers = columns.map((column) => columnWriter(column, missing))
  const width = writers.length
  return (rows) => {
    const data = new Float32Array(rows.length * width)
    for (let column = 0; column < width; column++) writers[column]?.(rows, data, column, width)
    return { [tensor]: new Tensor('float32', data, [rows.length, width]) }
  }
}

function columnWriter({ name, categories }: MatrixColumn, missing: number): ColumnWriter {
  return categories ? categoryWriter(name, categories, missing) : numberWriter(name, missing)
}

function numberWriter(name: string, missing: number): ColumnWriter {
  return (rows, data, offset, stride) => {
    for (let row = 0, at = offset; row < rows.length; row++, at += stride)
      data[at] = toNumber(rows[row]?.[name], missing)
  }
}

function categoryWriter(name: string, categories: readonly string[], missing: number): ColumnWriter {
  const indices = new Map<unknown, number>(categories.map((category, index) => [category, index]))
  return (rows, data, offset, stride) => {
    for (let row = 0, at = offset; row < rows.length; row++, at += stride) {
      data[at] = indices.get(rows[row]?.[name]) ?? missing
    }
  }
}
