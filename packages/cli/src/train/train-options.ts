import type { LearningOptions } from './learning-options.ts'

export interface TrainOptions extends LearningOptions {
  /** The folder of the package as it was released. */
  readonly released?: string
  readonly dryRun?: boolean
}
