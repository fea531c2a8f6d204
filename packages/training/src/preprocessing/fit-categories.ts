import { columnOf } from '../matrix/column-of.ts'
import type { TrainingFeature } from '../matrix/training-feature.ts'
import type { TrainingMatrix } from '../matrix/training-matrix.ts'
import type { CategoryPreprocessing } from './preprocessing.ts'

/** Learns which category is the most frequent one, of inputs that may be missing. */
export function fitCategories(matrix: TrainingMatrix): CategoryPreprocessing[] {
  return matrix.features.flatMap((feature, column) => categoriesOf(feature, columnOf(matrix, column)))
}

function categoriesOf(
  { name, categories: values, isOptional }: TrainingFeature,
  column: Float64Array,
): CategoryPreprocessing[] {
  if (!values) return []
  if (!isOptional) return [{ name, values }]
  const counts = new Uint32Array(values.length)
  for (const index of column) if (!Number.isNaN(index)) counts[index] = (counts[index] as number) + 1
  return [{ name, values, missing: values[counts.indexOf(Math.max(...counts))] as string }]
}
