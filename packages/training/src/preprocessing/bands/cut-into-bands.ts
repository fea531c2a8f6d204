import { columnOf } from '../../matrix/column-of.ts'
import type { TrainingSet } from '../../matrix/training-set.ts'
import { fitCategories } from '../fit-categories.ts'
import type { Preparation } from '../preparation.ts'
import { type Prepared, prepare } from '../prepare.ts'
import type { Preprocessing } from '../preprocessing.ts'
import { knotsOf, missingOf } from './knots.ts'
import { climb, type Ramp, withRamps } from './ramp.ts'

/**
 * Learns to cut each number into bands of equally many rows: a feature for each says how far through the band the number is, from
 * 0 to 1, so that a linear effect may bend at each knot and is flat beyond the last one, the 99th percentile. Where a number may be
 * missing, a feature says that it is. Categories are as `fitPreprocessing` has them. Weights do not count here.
 */
export function cutIntoBands({ matrix }: TrainingSet, bands: number): Preparation {
  const numbers = matrix.features.filter(({ categories }) => !categories)
  const knots = numbers.map((_, column) => knotsOf(columnOf(matrix, column), bands))
  const cat = fitCategories(matrix)
  const pre: Preprocessing = {
    num: numbers.map(({ name }) => name),
    median: numbers.map(({ isOptional }, column) => (isOptional ? missingOf(knots[column] ?? []) : Number.NaN)),
    mean: numbers.map(() => 0),
    scale: numbers.map(() => 1),
    cat,
  }
  const ramps = [...knots.flatMap((each, column) => rampsOf(each, column, pre)), ...oneHot(pre)]
  const inputs = numbers.length + cat.reduce((sum, { values }) => sum + values.length, 0)
  return {
    prepare: (rows) => climbAll(prepare(rows, pre), ramps),
    document: (task, layers) => ({ task, pre, activation: 'relu', layers: withRamps(ramps, inputs, layers) }),
  }
}

function rampsOf(knots: readonly number[], column: number, { median }: Preprocessing): readonly Ramp[] {
  const ramps = knots.slice(1).map((to, index) => ({ column, from: knots[index] as number, to }))
  const missing = median[column] as number
  return Number.isNaN(missing) ? ramps : [...ramps, { column, from: knots[0] ?? 0, to: missing }]
}

function oneHot({ num, cat }: Preprocessing): readonly Ramp[] {
  return cat.flatMap(({ values }) => values).map((_, index) => ({ column: num.length + index, from: 0, to: 1 }))
}

function climbAll({ values, width, rows }: Prepared, ramps: readonly Ramp[]): Prepared {
  const climbed = new Float64Array(rows * ramps.length)
  for (let row = 0; row < rows; row++) {
    for (const [feature, ramp] of ramps.entries()) {
      climbed[row * ramps.length + feature] = climb(ramp, values[row * width + ramp.column] as number)
    }
  }
  return { width: ramps.length, rows, values: climbed }
}
