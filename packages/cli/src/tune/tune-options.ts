import type { LearningOptions } from '../train/learning-options.ts'
import type { MetricName } from './metrics.ts'
import type { Range } from './space/parse-range.ts'

export interface TuneOptions extends LearningOptions {
  readonly trials: number
  readonly search: 'random' | 'halving'
  /** Default: AUC, or the RMSE of a regression. */
  readonly metric?: MetricName
  /** By parameter. */
  readonly range: Readonly<Record<string, Range>>
  /** Default: all cores. */
  readonly jobs?: number
  /** The file of the trials. */
  readonly resume?: string
  /** Where to write a page. */
  readonly html?: string
}
