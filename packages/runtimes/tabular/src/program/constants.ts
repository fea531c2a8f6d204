import type { OperatorContext } from './operator-context.ts'

/**
 * In a constant, such as `Shape` gives, the length of the rows' own dimension, which is another one in each batch. It may
 * be moved about and be the first length of a shape, and is refused wherever it would be computed with.
 */
export const rowsLength: number = Number.NaN

export function isRowsLength(length: number | undefined): boolean {
  return Number.isNaN(length)
}

/** The float32 numbers of a constant. */
export function floatsOf(context: OperatorContext, index: number): Float32Array {
  const { type, values } = context.constant(index)
  if (type !== 'float32') throw context.notCovered(`has the input ${index} of ${type}`)
  return Float32Array.from(values as readonly number[])
}

/** The integers of a constant; the first may be `rowsLength`. */
export function lengthsOf(context: OperatorContext, index: number): readonly number[] {
  const { type, values } = context.constant(index)
  if (type !== 'int64' && type !== 'int32') throw context.notCovered(`has the input ${index} of ${type}`)
  const [, ...others] = values as readonly number[]
  if (others.some(isRowsLength)) throw context.notCovered('has the length of the rows in another place than the first')
  return values as readonly number[]
}

/** The integers of a constant; none where the input is left out. */
export function integersOf(context: OperatorContext, index: number): readonly number[] {
  const integers = context.has(index) ? lengthsOf(context, index) : []
  if (integers.some(isRowsLength)) throw context.notCovered('depends on the number of rows')
  return integers
}
