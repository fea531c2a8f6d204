import type { Task } from '@flit-ml/spec'
import type { TrainingMatrix } from '../matrix/training-matrix.ts'
import type { Prepared } from './prepare.ts'

/** What a linear model or a network makes of rows before it learns from them, and the graph before it answers. */
export interface Preparation {
  prepare(matrix: TrainingMatrix): Prepared
  /** A document of `@flit-ml/convert`'s plain format, of a model of what `prepare` gives. */
  document(task: Task, layers: readonly [PlainLayer, ...PlainLayer[]], activation?: string): object
}

/** x · W + b */
export interface PlainLayer {
  /** By input, each a weight for each output. */
  readonly W: readonly (readonly number[])[]
  readonly b: readonly number[]
}
