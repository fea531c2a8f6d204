import { toNumber } from '@flit-ml/encode'
import type { Row, TensorsEncoding } from '@flit-ml/spec'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Onnxruntime } from '../session/import-onnxruntime.ts'
import type { Encoder } from './encoder.ts'

type ColumnReader = (rows: readonly Row[]) => Tensor.DataType

/** Lays rows out as one tensor of shape [rows, 1] for each input, of the type that the graph declares. */
export function tensorsEncoder(
  { Tensor }: Onnxruntime,
  encoding: TensorsEncoding,
  inputs: readonly InferenceSession.ValueMetadata[],
): Encoder {
  const columns = inputs.map((input) => {
    const type = (input as InferenceSession.TensorValueMetadata).type
    return { name: input.name, type, read: columnReader(input.name, type, encoding) }
  })
  return (rows) =>
    Object.fromEntries(columns.map(({ name, type, read }) => [name, new Tensor(type, read(rows), [rows.length, 1])]))
}

const arrays = { float32: Float32Array, float64: Float64Array, int32: Int32Array, bool: Uint8Array } as const

function columnReader(name: string, type: string, encoding: TensorsEncoding): ColumnReader {
  const { missing = Number.NaN, missingText = '' } = encoding
  if (type === 'string') return (rows) => rows.map((row) => (row[name] ?? missingText) as string)
  const numbers = (rows: readonly Row[]) => rows.map((row) => toNumber(row[name], missing))
  if (type === 'int64') return (rows) => BigInt64Array.from(numbers(rows), BigInt)
  const NumberArray = arrays[type as keyof typeof arrays]
  return (rows) => new NumberArray(numbers(rows))
}
