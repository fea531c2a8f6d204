import type { Association, SelectionLuck } from '@flit-ml/evaluation'
import type { SplitColumns } from '../../train/splits/split-words.ts'
import type { Spread } from '../../train/spread-of.ts'
import type { MetricName } from '../metrics.ts'
import type { Rung } from '../rungs.ts'
import type { SearchSpace } from '../space/dimension.ts'
import type { TrialOutcome } from '../trials/trial-record.ts'

export interface TrialSummary {
  readonly trial: number
  /** Those that are searched. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** It has learnt from one of so many parts of the rows. */
  readonly divisor: number
  readonly outcome: TrialOutcome
  /** Of the metric; absent where the trial failed. */
  readonly figure?: Spread
  /** How much better it is than the default parameters, fold by fold; absent where either failed, or on a share of the rows. */
  readonly gain?: Spread
}

/** How the metric goes with a parameter. */
export interface Influence extends Association {
  readonly name: string
  /** Whether the parameter has an order, so that the association has a sign. */
  readonly isOrdered: boolean
}

/** What a search has found. */
export interface TuningResult extends SplitColumns {
  readonly model: string
  readonly trainer: string
  readonly search: 'random' | 'halving'
  readonly metric: MetricName
  readonly seed: number
  readonly folds: number
  /** Without the holdout. */
  readonly rows: number
  readonly space: SearchSpace
  readonly rungs: readonly Rung[]
  /** Each as far as it came: those of the last step before the others, each the best first, and the failed ones last. */
  readonly trials: readonly TrialSummary[]
  readonly best: TrialSummary
  /** The default parameters; absent where they failed. */
  readonly baseline?: TrialSummary
  /** What is left of the figure of the best where the choice is paid for. */
  readonly luck: Omit<SelectionLuck, 'best'>
  /** What is left of the gain on the default parameters. */
  readonly expectedGain?: number
  readonly influence: readonly Influence[]
}
