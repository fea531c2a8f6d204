import { compileMatrixWriter } from '@flit-ml/encode'
import type { MatrixEncoding } from '@flit-ml/spec'
import type { Onnxruntime } from '../session/import-onnxruntime.ts'
import type { Encoder } from './encoder.ts'
import { float32Arrays } from './float32-arrays.ts'

/** Lays rows out as one float32 matrix. */
export function matrixEncoder({ Tensor }: Onnxruntime, encoding: MatrixEncoding): Encoder {
  const { tensor, columns, missing = Number.NaN } = encoding
  const allocate = float32Arrays()
  const write = compileMatrixWriter(columns, missing)
  return (rows) => {
    const matrix = allocate(rows.length * columns.length)
    write(rows, matrix)
    return { [tensor]: new Tensor('float32', matrix, [rows.length, columns.length]) }
  }
}
