import { artifactRefused } from '../artifact-refused.ts'
import { floatsOf } from '../program/operand.ts'
import type { Operator, OperatorContext } from '../program/operator-context.ts'
import { multiplyMatrix, type Weights } from './multiply-matrix.ts'

/** The rows times a constant matrix, plus a constant bias. */
export const gemm: Operator = (context) => {
  const { attributes } = context
  const input = context.rows(0, 'float32')
  const alpha = attributes.float('alpha', 1)
  const beta = attributes.float('beta', 1)
  if (attributes.integer('transA', 0) !== 0) throw context.notCovered("has the attribute 'transA'")
  if (alpha !== 1 || beta !== 1) throw context.notCovered("has the attribute 'alpha' or 'beta' other than 1")
  const weights = weightsOf(context, attributes.integer('transB', 0) !== 0)
  if (input.shape.length !== 1 || weights.inner !== input.width)
    throw artifactRefused(`${context.name} has weights that do not fit its input.`)
  return multiplyMatrix(input, weights, biasOf(context, weights.width), context.output('float32', [weights.width]))
}

/** The second input as a matrix [inner, width]. */
export function weightsOf(context: OperatorContext, isTransposed: boolean): Weights {
  const { shape } = context.constant(1)
  const values = floatsOf(context, 1)
  const [rows = 0, columns = 0] = shape
  if (shape.length !== 2) throw context.notCovered(`has a matrix of the shape [${shape.join(', ')}]`)
  if (!isTransposed) return { inner: rows, width: columns, data: values }
  const data = values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)] as number)
  return { inner: columns, width: rows, data }
}

function biasOf(context: OperatorContext, width: number): Float32Array {
  if (!context.has(2)) return new Float32Array(width)
  const values = floatsOf(context, 2)
  if (values.length === 1) return new Float32Array(width).fill(values[0] as number)
  const { shape } = context.constant(2)
  if (values.length !== width || shape.at(-1) !== width)
    throw context.notCovered(`has a bias of the shape [${shape.join(', ')}]`)
  return values
}
