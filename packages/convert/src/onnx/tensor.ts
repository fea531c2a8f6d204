import type { MessageInitShape } from '@bufbuild/protobuf'
import { type TensorProtoSchema, TensorProto_DataType as Type } from './onnx_pb.ts'

export type Tensor = MessageInitShape<typeof TensorProtoSchema>

/** A tensor of one dimension, unless its shape is given. */
export function floatTensor(values: readonly number[], shape: readonly number[] = [values.length]): Tensor {
  return { dataType: Type.FLOAT, dims: shape.map(BigInt), floatData: [...values] }
}

export function int64Tensor(values: readonly number[]): Tensor {
  return { dataType: Type.INT64, dims: [BigInt(values.length)], int64Data: values.map(BigInt) }
}

export function uint8Tensor(values: readonly number[]): Tensor {
  return { dataType: Type.UINT8, dims: [BigInt(values.length)], int32Data: [...values] }
}
