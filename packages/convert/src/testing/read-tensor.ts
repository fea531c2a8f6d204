import { fromBinary } from '@bufbuild/protobuf'
import { Tensor } from 'onnxruntime-node'
import { TensorProtoSchema, TensorProto_DataType as Type } from '../onnx/onnx_pb.ts'

/** A TensorProto of one of the types that the node tests have, as ONNX Runtime takes it. */
export function readTensor(bytes: Uint8Array): Tensor {
  const { dims, dataType, rawData, stringData } = fromBinary(TensorProtoSchema, bytes)
  const shape = dims.map(Number)
  // A copy begins at the start of its buffer, where any typed array is aligned.
  const { buffer } = new Uint8Array(rawData)
  const texts = stringData.map((text) => new TextDecoder().decode(text))
  if (dataType === Type.STRING) return new Tensor('string', texts, shape)
  if (dataType === Type.FLOAT) return new Tensor('float32', new Float32Array(buffer), shape)
  if (dataType === Type.DOUBLE) return new Tensor('float64', new Float64Array(buffer), shape)
  if (dataType === Type.INT16) return new Tensor('int16', new Int16Array(buffer), shape)
  if (dataType === Type.INT64) return new Tensor('int64', new BigInt64Array(buffer), shape)
  throw new Error(`A tensor of type ${dataType} is not expected.`)
}
