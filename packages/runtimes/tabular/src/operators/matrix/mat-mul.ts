import { artifactRefused } from '../../artifact-refused.ts'
import { broadcastShape, placesOf } from '../../program/broadcast.ts'
import type { Operator, OperatorContext, Step } from '../../program/operator-context.ts'
import { isRowValue, type RowValue, sizeOf } from '../../program/value.ts'
import { multiplyMatrices } from './multiply-matrices.ts'
import { multiplyMatrix } from './multiply-matrix.ts'

/** The product of two matrices, or of many with many. */
export const matMul: Operator = (context) => {
  const [one, other] = [0, 1].map((index) => matrixOf(context, index)) as [Matrices, Matrices]
  checkRows(context, one, other)
  const { type, data } = one.value
  if (type !== other.value.type) throw context.notCovered(`multiplies ${type} with ${other.value.type}`)
  if (one.width !== other.height)
    throw artifactRefused(`${context.name} multiplies ${one.width} columns with ${other.height} rows.`)
  const batches = broadcastShape([one.batches, other.batches])
  if (!batches) throw context.notCovered(`multiplies [${one.batches}] matrices with [${other.batches}]`)
  const lengths = [...(one.isVector ? [] : [one.height]), ...(other.isVector ? [] : [other.width])]
  const output = context.output(type, [...batches, ...lengths])
  const isSimple = other.isConstant && other.batches.length === 0
  if (isSimple && data instanceof Float32Array && output.data instanceof Float32Array)
    return multiplyAll(context, data, other, output as RowValue<'float32'>)
  const sides = [one, other].map((side) => ({
    data: side.value.data,
    rowStride: side.isConstant ? 0 : side.value.width,
    starts: placesOf(side.batches, batches).map((place) => place * side.height * side.width),
  })) as [Side, Side]
  const product = { one: sides[0], other: sides[1], height: one.height, inner: one.width, width: other.width }
  return multiplyMatrices(product, output.data)
}

type Side = Parameters<typeof multiplyMatrices>[0]['one']

/** An input as [...batches, height, width]. */
interface Matrices {
  readonly value: RowValue
  readonly isConstant: boolean
  readonly batches: readonly number[]
  readonly height: number
  readonly width: number
  /** Whether it is of one dimension, which is taken off the answer. */
  readonly isVector: boolean
}

function matrixOf(context: OperatorContext, index: number): Matrices {
  const isConstant = !isRowValue(context.input(index))
  const value = context.lifted(index, 'float32', 'float64', 'int32', 'int64')
  const { shape } = value
  const [height = 1, width = 1] = shape.length > 1 ? shape.slice(-2) : index === 0 ? [1, ...shape] : shape
  return { value, isConstant, batches: shape.slice(0, -2), height, width, isVector: shape.length === 1 }
}

/** The rows have to stay first: they are the rows of the first input's matrix, or tell apart the matrices of both. */
function checkRows(context: OperatorContext, one: Matrices, other: Matrices): void {
  if (context.isConstant) return
  const isKept =
    one.isVector && !one.isConstant
      ? other.isConstant && other.batches.length === 0
      : [one, other].every((side) => !side.isVector || side.isConstant) &&
        haveRowsFirst(one, other) &&
        haveRowsFirst(other, one)
  const isEmpty = [one, other].some(({ value }) => value.shape.length === 0)
  if (!isKept || isEmpty) throw context.notCovered('multiplies matrices so that the rows do not stay first')
}

function haveRowsFirst(side: Matrices, other: Matrices): boolean {
  return side.isConstant
    ? side.batches.length <= other.batches.length
    : other.isConstant || side.batches.length === other.batches.length
}

function multiplyAll(
  { options }: OperatorContext,
  values: Float32Array,
  { value, height, width }: Matrices,
  output: RowValue<'float32'>,
): Step {
  const weights = { inner: height, width, data: value.data as Float32Array, bias: new Float32Array(width) }
  const multiply = multiplyMatrix(values, weights, output.data, options)
  const count = sizeOf(output.shape) / width
  return (rows) => multiply(rows * count)
}
