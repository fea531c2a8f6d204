import type { TrainingFeature, TrainingSet } from '@flit-ml/training'
import { seededRandom } from '../tabular/seeded-random.ts'

const numbers = 16
const categories = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** 16 numbers, then 4 columns of 8 categories. */
export const features: readonly TrainingFeature[] = Array.from({ length: numbers + 4 }, (_, column) => ({
  name: `f${column}`,
  isOptional: true,
  ...(column >= numbers && { categories }),
}))

/** Rows of which a tenth of the values is missing, and labels that depend on some columns, and on chance. */
export function makeTrainingSet(rows: number): TrainingSet {
  const random = seededRandom(1)
  const values = new Float32Array(new SharedArrayBuffer(4 * rows * features.length))
  const labels = new Float64Array(new SharedArrayBuffer(8 * rows))
  for (let row = 0; row < rows; row++) {
    const line = values.subarray(row * features.length, (row + 1) * features.length)
    for (let column = 0; column < line.length; column++) line[column] = entryOf(column, random)
    labels[row] = random() < 1 / (1 + Math.exp(-marginOf(line))) ? 1 : 0
  }
  return { matrix: { features, rows, values }, labels }
}

function entryOf(column: number, random: () => number): number {
  if (random() < 0.1) return Number.NaN
  return column < numbers ? (random() + random() + random() - 1.5) * 2 : Math.floor(random() * categories.length)
}

/** In log-odds; a missing value counts as 0. */
function marginOf(line: Float32Array): number {
  const at = (column: number): number => line[column] || 0
  return at(0) + at(1) * at(2) - Math.abs(at(3)) + (at(numbers) % 3) - 0.2 * at(numbers + 1)
}
