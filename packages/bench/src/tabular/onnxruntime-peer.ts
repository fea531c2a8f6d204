import type { InferenceSession } from 'onnxruntime-node'
import type { BatchPeer } from './measure-batches.ts'
import { runSession, tensorOf } from './model-under-test.ts'

/** ONNX Runtime on a tensor that is ready. */
export function onnxruntimePeer(session: InferenceSession): BatchPeer {
  return {
    tolerance: 0,
    async prepare(matrix) {
      const tensor = tensorOf(matrix)
      let found: Float32Array = new Float32Array()
      return {
        async run() {
          found = await runSession(session, tensor)
        },
        answers: async () => found.filter((_, at) => at % 2 === 1),
      }
    },
  }
}
