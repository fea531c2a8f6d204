import { compileMatrixModel } from '../compile-matrix-model.ts'
import { readOnnx } from '../onnx/read-onnx.ts'
import { approximateOperators } from './approximate-operators.ts'
import { batchDifferences } from './batch-differences.ts'
import type { ParityCase } from './parity-cases.ts'
import { runReference } from './run-reference.ts'
import { areClose, greatestUlps } from './ulps.ts'

/** In what a model answers rows otherwise than ONNX Runtime, or otherwise in another batch. */
export async function parityDifferences(parts: ParityCase, matrix: Float32Array): Promise<readonly string[]> {
  const { artifact, columns } = parts
  const answers = compileMatrixModel(artifact).predict(matrix)
  // ONNX Runtime's sigmoid is above 1 by its last bit near 17.8.
  const expected = (await runReference(artifact, matrix, columns)).map((value, at) =>
    answers[at] === 1 ? Math.min(value, 1) : value,
  )
  const isApproximate = readOnnx(artifact).nodes.some(({ operator }) => approximateOperators.has(operator))
  const isSame = isApproximate ? areClose(answers, expected) : greatestUlps(answers, expected) === 0
  return [...(isSame ? [] : ['against ONNX Runtime']), ...(await batchDifferences(parts, matrix, answers))]
}
