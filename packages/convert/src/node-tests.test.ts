import { fromBinary } from '@bufbuild/protobuf'
import { listNodeTests, readNodeTest } from '@flit-ml/oracles'
import { InferenceSession } from 'onnxruntime-node'
import { describe, expect, test } from 'vitest'
import { ModelProtoSchema } from './onnx/onnx_pb.ts'
import { readTensor } from './testing/read-tensor.ts'

describe.each(listNodeTests())('%s', (name) => {
  const { model, inputs, outputs } = readNodeTest(name)
  const { graph } = fromBinary(ModelProtoSchema, model)
  const named = (values: readonly { name: string }[] = [], tensors: readonly Uint8Array[]) =>
    Object.fromEntries(tensors.map((bytes, index) => [values[index]?.name ?? '', readTensor(bytes)]))

  test('runs as the ONNX project says', async () => {
    const session = await InferenceSession.create(model, { intraOpNumThreads: 1 })
    const found = await session.run(named(graph?.input, inputs))
    for (const [output, expected] of Object.entries(named(graph?.output, outputs))) {
      expect(found[output]?.dims).toEqual(expected.dims)
      expect(found[output]?.data).toEqual(expected.data)
    }
    await session.release()
  })
})
