import { artifactRefused } from '../../artifact-refused.ts'
import { broadcastShape, placesOf } from '../../program/broadcast.ts'
import { floatsOf } from '../../program/constants.ts'
import type { Operator, OperatorContext, Step } from '../../program/operator-context.ts'
import { sequence } from '../../program/sequence.ts'
import { isRowValue, type RowValue } from '../../program/value.ts'
import { multiplyMatrix } from './multiply-matrix.ts'
import type { Weights } from './weights.ts'

/** The rows times a constant matrix, plus a bias. */
export const gemm: Operator = (context) => {
  const { attributes } = context
  const [alpha, beta] = [attributes.float('alpha', 1), attributes.float('beta', 1)]
  const isTransposed = attributes.integer('transA', 0) !== 0
  const weights = { ...weightsOf(context, attributes.integer('transB', 0) !== 0), alpha }
  const input = inputOf(context, isTransposed)
  if (input.shape.at(-1) !== weights.inner)
    throw artifactRefused(`${context.name} has weights that do not fit its input.`)
  const output = context.output('float32', input.shape.with(-1, weights.width))
  const bias = biasOf(context, beta, output)
  const multiply = (start?: Float32Array) =>
    multiplyMatrix(input.data, { ...weights, bias: start }, output.data, context.options)
  if (!(bias instanceof Float32Array)) return sequence([bias, multiply()])
  if (!context.isConstant) return multiply(bias)
  const add = multiply()
  return () => {
    output.data.set(bias)
    add(output.width / weights.width)
  }
}

function inputOf(context: OperatorContext, isTransposed: boolean): RowValue<'float32'> {
  const input = context.rows(0, 'float32')
  const rank = context.isConstant ? 2 : 1
  if (input.shape.length !== rank) throw context.notCovered(`has a matrix of the shape [${input.shape.join(', ')}]`)
  if (!isTransposed) return input
  if (!context.isConstant) throw context.attributes.refused('transA', 1)
  const { shape } = input
  return { ...input, shape: shape.toReversed(), data: transposed(input.data, shape) }
}

/** The second input as a matrix [inner, width]. */
function weightsOf(context: OperatorContext, isTransposed: boolean): Weights {
  const { shape } = context.constant(1)
  const values = floatsOf(context, 1)
  const [rows = 0, columns = 0] = shape
  if (shape.length !== 2) throw context.notCovered(`has a matrix of the shape [${shape.join(', ')}]`)
  if (!isTransposed) return { inner: rows, width: columns, data: values }
  return { inner: columns, width: rows, data: transposed(values, shape) }
}

function transposed(values: Float32Array, [rows = 0, columns = 0]: readonly number[]): Float32Array {
  return values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)] as number)
}

/** The bias, times `beta`, of all rows, or what puts the one of each row into the output. */
function biasOf(context: OperatorContext, beta: number, output: RowValue<'float32'>): Float32Array | Step {
  if (!context.has(2)) return new Float32Array(output.width)
  const isConstant = !isRowValue(context.input(2))
  const { data, shape, width } = context.lifted(2, 'float32')
  const own = isConstant && shape.length > output.shape.length && shape[0] === 1 ? shape.slice(1) : shape
  const common = broadcastShape([own, output.shape])
  if (common?.join() !== output.shape.join() || (!isConstant && shape.length !== output.shape.length))
    throw context.notCovered(`has a bias of the shape [${shape.join(', ')}]`)
  const places = placesOf(own, output.shape)
  if (isConstant) return Float32Array.from(places, (place) => beta * (data[place] as number))
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      for (const place of places) output.data[at++] = beta * (data[row * width + place] as number)
    }
  }
}
