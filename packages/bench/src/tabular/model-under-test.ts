import { type Conversion, convert } from '@flit-ml/convert'
import { compileMatrixModel, type MatrixModel } from '@flit-ml/runtime-tabular'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { columns } from './make-booster.ts'

/** One classifier of 30 columns, as the runtime has it and as ONNX Runtime has it. */
export interface ModelUnderTest {
  readonly conversion: Conversion
  readonly kernel: MatrixModel
  /** One thread is its best setting for these models, and the only one that keeps the bits. */
  readonly session: InferenceSession
}

export async function modelUnderTest(document: string): Promise<ModelUnderTest> {
  const conversion = convert(new TextEncoder().encode(document))
  const session = await InferenceSession.create(conversion.onnx, { intraOpNumThreads: 1, interOpNumThreads: 1 })
  return { conversion, kernel: compileMatrixModel(conversion.onnx), session }
}

export function tensorOf(matrix: Float32Array): Tensor {
  return new Tensor('float32', matrix, [matrix.length / columns, columns])
}

export async function runSession(session: InferenceSession, input: Tensor): Promise<Float32Array> {
  const { probabilities } = await session.run({ input }, ['probabilities'])
  return probabilities?.data as Float32Array
}
