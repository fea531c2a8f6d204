import { artifactRefused } from '../artifact-refused.ts'
import type { Operator } from '../program/operator-context.ts'
import { weightsOf } from './gemm.ts'
import { multiplyMatrix } from './multiply-matrix.ts'

/** The rows times a constant matrix. */
export const matMul: Operator = (context) => {
  const input = context.rows(0, 'float32')
  const weights = weightsOf(context, false)
  if (input.shape.length !== 1 || weights.inner !== input.width)
    throw artifactRefused(`${context.name} has weights that do not fit its input.`)
  const { width } = weights
  return multiplyMatrix(input, weights, new Float32Array(width), context.output('float32', [width]))
}
