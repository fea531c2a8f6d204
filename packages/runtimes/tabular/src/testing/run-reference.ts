import { InferenceSession, Tensor } from 'onnxruntime-node'

/** What onnxruntime-node answers to a float32 matrix, in one thread: one of its outputs. */
export async function runReference(
  artifact: Uint8Array,
  matrix: Float32Array,
  columns: number,
  output?: string,
): Promise<Float32Array> {
  const session = await InferenceSession.create(artifact, { intraOpNumThreads: 1, interOpNumThreads: 1 })
  try {
    const input = new Tensor('float32', matrix, [matrix.length / columns, columns])
    const name = output ?? session.outputNames[0] ?? ''
    const answers = await session.run({ [session.inputNames[0] ?? '']: input }, [name])
    return answers[name]?.data as Float32Array
  } finally {
    await session.release()
  }
}
