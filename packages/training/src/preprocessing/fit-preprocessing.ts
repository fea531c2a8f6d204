import { columnOf } from '../matrix/column-of.ts'
import type { TrainingSet } from '../matrix/training-set.ts'
import { fitCategories } from './fit-categories.ts'
import type { Preprocessing } from './preprocessing.ts'

/**
 * Learns how rows are prepared: a missing number becomes the median, numbers are standardised (mean 0, standard deviation 1,
 * of all rows after that; a constant is left in its unit), and a missing category becomes the most frequent one. Weights do
 * not count here.
 */
export function fitPreprocessing({ matrix }: TrainingSet): Preprocessing {
  const numbers = matrix.features.flatMap(({ name, categories }, column) =>
    categories ? [] : [{ name, ...describe(columnOf(matrix, column)) }],
  )
  return {
    num: numbers.map(({ name }) => name),
    median: numbers.map(({ median }) => median),
    mean: numbers.map(({ mean }) => mean),
    scale: numbers.map(({ scale }) => scale),
    cat: fitCategories(matrix),
  }
}

function describe(column: Float64Array): { median: number; mean: number; scale: number } {
  const median = medianOf(column)
  const filled = column.map((value) => (Number.isNaN(value) ? median : value))
  const mean = filled.reduce((sum, value) => sum + value, 0) / filled.length
  const scale = Math.sqrt(filled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / filled.length)
  return { median, mean, scale: scale > 0 ? scale : 1 }
}

/** Of the values that are there; 0 where none is. */
function medianOf(column: Float64Array): number {
  const sorted = column.filter((value) => !Number.isNaN(value)).sort()
  const middle = sorted.length >> 1
  if (sorted.length === 0) return 0
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
