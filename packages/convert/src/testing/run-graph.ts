import { InferenceSession, Tensor } from 'onnxruntime-node'

/** What a graph answers to a float32 matrix with this number of columns, in one thread. */
export async function runGraph(onnx: Uint8Array, matrix: Float32Array, columns: number): Promise<Float32Array> {
  const session = await InferenceSession.create(onnx, { intraOpNumThreads: 1, interOpNumThreads: 1 })
  try {
    const input = new Tensor('float32', matrix, [matrix.length / columns, columns])
    const outputs = await session.run({ input })
    return outputs[session.outputNames[0] ?? '']?.data as Float32Array
  } finally {
    await session.release()
  }
}
