import { kernelMemory } from '../kernels/kernel-memory.ts'
import type { Constant } from '../onnx/constant.ts'

/** How many rows go through a program at once. */
export const blockRows = 64

/** What stands under one name of a graph: a tensor of the artifact, or values for each row. */
export type Value = Constant | RowValue<RowType>

/** A tensor [rows, ...shape]. */
export interface RowValue<Type extends RowType = NumberType> {
  readonly type: Type
  /** Of one row; `[]` where each has a single value, and the tensor one dimension. */
  readonly shape: readonly number[]
  /** How many values a row has: the product of its shape. */
  readonly width: number
  /** Room for `blockRows` rows, one after the other: of float32 in the memory of the kernels, where there is one. */
  readonly data: RowArrays[Type]
}

/** What holds the values of each type: a boolean is 0 or 1; an int64 beyond the safe integers is rounded to a double. */
export interface RowArrays {
  readonly float32: Float32Array
  readonly float64: Float64Array
  readonly int32: Int32Array
  readonly int64: Float64Array
  readonly bool: Uint8Array
  readonly string: string[]
}

export type RowType = keyof RowArrays
export type NumberType = Exclude<RowType, 'string'>
export type Numbers = RowArrays[NumberType]

const makers: { readonly [Type in RowType]: (length: number) => RowArrays[Type] } = {
  float32: (length) => kernelMemory()?.allocate(Float32Array, length) ?? new Float32Array(length),
  float64: (length) => new Float64Array(length),
  int32: (length) => new Int32Array(length),
  int64: (length) => new Float64Array(length),
  bool: (length) => new Uint8Array(length),
  string: (length) => new Array<string>(length).fill(''),
}

/** Room for so many rows, of zeros or empty texts. */
export function rowValue<Type extends RowType>(
  type: Type,
  shape: readonly number[],
  rows: number = blockRows,
): RowValue<Type> {
  const width = sizeOf(shape)
  return { type, shape, width, data: makers[type](rows * width) }
}

/** The number of values in a tensor of this shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1)
}

export const rowTypes: readonly RowType[] = Object.keys(makers) as RowType[]

export function isRowType(type: string): type is RowType {
  return type in makers
}

export function isTextValue(value: RowValue<RowType>): value is RowValue<'string'> {
  return value.type === 'string'
}

export function isNumberType(type: string): type is NumberType {
  return isRowType(type) && type !== 'string'
}

export function isRowValue(value: Value): value is RowValue<RowType> {
  return 'width' in value
}
