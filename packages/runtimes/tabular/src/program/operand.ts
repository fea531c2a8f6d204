import type { Constant } from '../onnx/constant.ts'
import type { OperatorContext } from './operator-context.ts'
import { isRowValue, type Numbers, type RowType, type Value } from './value.ts'

/** One side of an element-wise operator: where it has the number for a row and a column. */
export interface Operand {
  readonly type: RowType
  readonly width: number
  readonly data: Numbers
  readonly rowStride: number
  /** 0 where one number stands for each column. */
  readonly columnStride: number
}

/** The operands of an element-wise operator, and the width of what it gives. */
export function operands(context: OperatorContext, ...indices: readonly number[]): [width: number, ...Operand[]] {
  const found = indices.map((index) => operand(context, context.input(index)))
  const width = Math.max(...found.map(({ width }) => width))
  if (found.some((operand) => operand.width !== 1 && operand.width !== width))
    throw context.notCovered(`puts together ${found.map(({ width }) => width).join(' and ')} columns`)
  return [width, ...found.map((operand) => ({ ...operand, columnStride: operand.width === width ? 1 : 0 }))]
}

function operand(context: OperatorContext, value: Value): Operand {
  if (isRowValue(value)) return { ...value, rowStride: value.width, columnStride: 1 }
  const width = value.shape.at(-1) ?? 1
  const isRow = value.shape.length <= 2 && width === value.values.length
  if (!isRow) throw context.notCovered(`has a constant of the shape [${value.shape.join(', ')}]`)
  return { ...numbersOf(context, value), width, rowStride: 0, columnStride: 1 }
}

/** The numbers of a constant, as rows have them. */
export function numbersOf(context: OperatorContext, { type, values }: Constant): { type: RowType; data: Numbers } {
  const numbers = values as readonly number[]
  if (type === 'float32') return { type, data: Float32Array.from(numbers) }
  if (type === 'int64') return { type, data: Float64Array.from(numbers) }
  if (type === 'bool') return { type, data: Uint8Array.from(numbers) }
  throw context.notCovered(`has a constant of ${type}`)
}

/** The float32 numbers of a constant. */
export function floatsOf(context: OperatorContext, index: number): Float32Array {
  const { type, data } = numbersOf(context, context.constant(index))
  if (type !== 'float32') throw context.notCovered(`has the input ${index} of ${type}`)
  return data as Float32Array
}
