import type { TrainingSet } from '../matrix/training-set.ts'
import { fitPreprocessing } from './fit-preprocessing.ts'
import type { Preparation } from './preparation.ts'
import { prepare } from './prepare.ts'

/** Learns to fill in and to standardise numbers, as `fitPreprocessing` says, with a column for each category. */
export function standardise(set: TrainingSet): Preparation {
  const pre = fitPreprocessing(set)
  return {
    prepare: (matrix) => prepare(matrix, pre),
    document: (task, layers, activation = 'relu') => ({ task, pre, activation, layers }),
  }
}
