import { broadcastShape, placesOf } from './broadcast.ts'
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
export type OperandPair<Type extends RowType = NumberType> = readonly [one: Operand<Type>, other: Operand<Type>]

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
  const shapes = sides.map(({ shape }) => shape)
  const shape = broadcastShape(shapes)
  const areRows = sides.every((side) => side.rowStride === 0 || side.shape.length === shape?.length)
  if (!shape || !areRows)
    throw context.notCovered(`puts together ${shapes.map((side) => `[${side.join(', ')}]`).join(' and ')}`)
  return shape
}
