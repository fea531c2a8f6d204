import { fromBinary, toBinary } from '@bufbuild/protobuf'
import { ModelProtoSchema } from '../onnx/onnx_pb.ts'

/** The same graph, giving out a value that it computes on the way: float32 [rows, 1]. */
export function withOutput(onnx: Uint8Array, name: string): Uint8Array {
  const model = fromBinary(ModelProtoSchema, onnx)
  const [output] = model.graph?.output ?? []
  const shape = output?.type?.value.case === 'tensorType' ? output.type.value.value.shape : undefined
  if (!output || !shape?.dim[1]) throw new Error('The graph has no matrix as its output.')
  output.name = name
  shape.dim[1].value = { case: 'dimValue', value: 1n }
  return toBinary(ModelProtoSchema, model)
}
