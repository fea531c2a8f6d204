import type { OperatorContext } from './operator-context.ts'
import { isRowValue, type NumberType, type RowArrays, type RowType, sizeOf } from './value.ts'

/** One side of an element-wise operator: where it has the value for each place of a row. */
export interface Operand<Type extends RowType = NumberType> {
  readonly type: Type
  readonly data: RowArrays[Type]
  /** How far a row is from the next: 0 for a constant. */
  readonly rowStride: number
  /** For each place of the output's row, the place in this one's. */
  readonly places: Int32Array
}

/** The operands of an element-wise operator by ONNX's broadcasting, and the shape of what it gives. */
export interface Operands<Type extends RowType = NumberType> {
  readonly shape: readonly number[]
  readonly width: number
  readonly operands: readonly Operand<Type>[]
}

/** The operands of an operator that has two. */
export type TwoOperands<Type extends RowType = NumberType> = readonly [one: Operand<Type>, other: Operand<Type>]

interface Side<Type extends RowType> extends Omit<Operand<Type>, 'places'> {
  readonly shape: readonly number[]
}

/** The inputs at these places, which are all of one of the types. */
export function operandsOf<Type extends RowType>(
  context: OperatorContext,
  indices: readonly number[],
  ...types: readonly Type[]
): Operands<Type> {
  const sides = indices.map((index) => sideOf(context, index, types))
  const shape = broadcast(context, sides)
  const operands = sides.map((side) => ({ ...side, places: placesOf(side.shape, shape) }))
  return { shape, width: sizeOf(shape), operands }
}

function sideOf<Type extends RowType>(context: OperatorContext, index: number, types: readonly Type[]): Side<Type> {
  const value = context.lifted(index, ...types)
  if (isRowValue(context.input(index))) return { ...value, rowStride: value.width }
  return { ...value, shape: withoutRows(context, index, value.shape), rowStride: 0 }
}

/** The shape of a constant in one row: where it has a dimension for the rows, that has to have the length 1. */
function withoutRows(context: OperatorContext, index: number, shape: readonly number[]): readonly number[] {
  if (context.isConstant) return shape
  const rank = Math.max(
    ...context.node.inputs.map((_, other) => {
      const value = context.has(other) ? context.input(other) : undefined
      return value && isRowValue(value) ? value.shape.length : 0
    }),
  )
  if (shape.length <= rank) return shape
  if (shape.length > rank + 1 || shape[0] !== 1)
    throw context.notCovered(`has the input ${index}, a constant of the shape [${shape.join(', ')}]`)
  return shape.slice(1)
}

/** Rows are told apart by the first dimension, so that those of one operator have to have as many dimensions. */
function broadcast(context: OperatorContext, sides: readonly Side<RowType>[]): readonly number[] {
  const rank = Math.max(...sides.map(({ shape }) => shape.length))
  const lengths = sides.map(({ shape }) => [...new Array<number>(rank - shape.length).fill(1), ...shape])
  const shape = Array.from({ length: rank }, (_, axis) => lengths.find((side) => side[axis] !== 1)?.[axis] ?? 1)
  const fits = lengths.every((side) => side.every((length, axis) => length === 1 || length === shape[axis]))
  const areRows = sides.every((side) => side.rowStride === 0 || side.shape.length === rank)
  if (!fits || !areRows)
    throw context.notCovered(`puts together ${sides.map((side) => `[${side.shape.join(', ')}]`).join(' and ')}`)
  return shape
}

/** For each place in a tensor of one shape, the place in a tensor that is broadcast to it. */
function placesOf(from: readonly number[], to: readonly number[]): Int32Array {
  const places = new Int32Array(sizeOf(to))
  let [step, stride] = [1, 1]
  for (let axis = to.length - 1; axis >= 0; axis--) {
    const length = from[axis - to.length + from.length] ?? 1
    if (length > 1) {
      for (let at = 0; at < places.length; at++)
        places[at] = (places[at] as number) + (Math.floor(at / step) % length) * stride
    }
    step *= to[axis] as number
    stride *= length
  }
  return places
}

/** The float32 numbers of a constant. */
export function floatsOf(context: OperatorContext, index: number): Float32Array {
  const { type, values } = context.constant(index)
  if (type !== 'float32') throw context.notCovered(`has the input ${index} of ${type}`)
  return Float32Array.from(values as readonly number[])
}
