import type { Constant } from '../onnx/constant.ts'
import { isRowType, type RowType, type RowValue, rowValue } from './value.ts'

/** A constant as one row of its shape; `undefined` where rows have no such type. */
export function liftConstant({ type, shape, values }: Constant): RowValue<RowType> | undefined {
  if (!isRowType(type)) return undefined
  const value = rowValue<RowType>(type, shape, 1)
  for (const [at, each] of values.entries()) value.data[at] = each
  return value
}

/** The first row as a constant. */
export function lowerRow({ type, shape, width, data }: RowValue<RowType>): Constant {
  return { type, shape, values: Array.from(data as ArrayLike<number>).slice(0, width) }
}
