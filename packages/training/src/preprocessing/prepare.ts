import type { TrainingMatrix } from '../matrix/training-matrix.ts'
import type { Preprocessing } from './preprocessing.ts'

/** What a linear model or a network sees: [rows, width], a row after the other. */
export interface Prepared {
  readonly width: number
  readonly rows: number
  readonly values: Float64Array
}

/** Prepares rows as the graph will: numbers filled and standardised, then one column for each category. */
export function prepare(
  { values, rows, features }: TrainingMatrix,
  { median, mean, scale, cat }: Preprocessing,
): Prepared {
  const numbers = median.length
  const starts: number[] = []
  let width = numbers
  for (const { values } of cat) {
    starts.push(width)
    width += values.length
  }
  const missing = cat.map(({ values, missing }) => (missing === undefined ? -1 : values.indexOf(missing)))
  const prepared = new Float64Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row * features.length, row * width]
    for (let column = 0; column < numbers; column++) {
      const value = values[from + column] as number
      const filled = Number.isNaN(value) ? (median[column] as number) : value
      prepared[to + column] = (filled - (mean[column] as number)) / (scale[column] as number)
    }
    for (let category = 0; category < cat.length; category++) {
      const value = values[from + numbers + category] as number
      const index = Number.isNaN(value) ? (missing[category] as number) : value
      if (index >= 0) prepared[to + (starts[category] as number) + index] = 1
    }
  }
  return { width, rows, values: prepared }
}
