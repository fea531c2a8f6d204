import type { TrainingMatrix } from './training-matrix.ts'

/** A column of a matrix; a missing value is NaN. */
export function columnOf({ values, rows, features }: TrainingMatrix, column: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => values[row * features.length + column] as number)
}
