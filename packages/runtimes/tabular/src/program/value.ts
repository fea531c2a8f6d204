import type { Constant } from '../onnx/constant.ts'

/** How many rows go through a program at once. */
export const blockRows = 64

/** What stands under one name of a graph: a tensor of the artifact, or numbers for each row. */
export type Value = Constant | RowValue

/** A tensor [rows, width]. */
export interface RowValue {
  readonly type: RowType
  readonly width: number
  /** Room for `blockRows` rows, one after the other; an int64 beyond the safe integers is rounded. */
  readonly data: Numbers
}

export type RowType = 'float32' | 'int64' | 'bool'
export type Numbers = Float32Array | Float64Array | Uint8Array

const arrays = { float32: Float32Array, int64: Float64Array, bool: Uint8Array } as const

export function rowValue(type: RowType, width: number): RowValue {
  return { type, width, data: new arrays[type](blockRows * width) }
}

export function isRowType(type: string): type is RowType {
  return type in arrays
}

export function isRowValue(value: Value): value is RowValue {
  return 'width' in value
}
