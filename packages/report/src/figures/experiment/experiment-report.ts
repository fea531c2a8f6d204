import { type ArmFigures, armsOf } from './arm-figures.ts'
import { type Contest, contestsOf } from './contest.ts'
import type { ExperimentLog, Rollback } from './experiment-log.ts'
import { type PairedFigures, pairsOf } from './paired-figures.ts'
import { type Split, splitOf } from './phase-figures.ts'
import { type ReasonFigures, reasonsOf } from './reason-figures.ts'
import { RowTests } from './row-tests.ts'
import { type SelectionFigures, selectionOf } from './selection-figures.ts'
import { type StabilityFigures, stabilityOf } from './stability-figures.ts'
import { type Vintage, vintagesOf } from './vintages.ts'
import { day } from './weeks.ts'

/** What the decisions of a route say of its experiments, as data. */
export interface ExperimentReport {
  readonly route: string
  /** The times of the first and of the last decision, and up to when labels were taken. */
  readonly from: string
  readonly to: string
  readonly asOf: string
  readonly label: LabelFigures
  /** The outcome that approves; `null` where the route has none. */
  readonly approved: string | null
  /** The difference of a rate that matters. */
  readonly effect: number
  readonly decisions: number
  /** Those of them that stand for a unit: the first one of each, and what has no unit. */
  readonly units: number
  readonly split: Split
  readonly arms: readonly ArmFigures[]
  readonly contests: readonly Contest[]
  readonly shadows: readonly PairedFigures[]
  readonly vintages: readonly Vintage[]
  readonly stability: StabilityFigures
  readonly reasons: readonly ReasonFigures[]
  readonly rollbacks: readonly Rollback[]
  readonly selection: SelectionFigures
}

export interface LabelFigures {
  /** `null` where there are no labels. */
  readonly horizonDays: number | null
  readonly positive: string
  /** From when on the outcome of the first decision is mature. */
  readonly matureFrom: string | null
}

/**
 * Every figure of the experiments of a route.
 * @throws RangeError where there are no decisions, or the effect is no share between 0 and 1.
 */
export function experimentReport(log: ExperimentLog, effect = 0.02): ExperimentReport {
  if (log.rows.count === 0) throw new RangeError('There are no decisions: a report needs some.')
  if (!(effect > 0 && effect < 1))
    throw new RangeError(`An effect of ${effect} cannot be: give a share between 0 and 1.`)
  const tests = new RowTests(log)
  const split = splitOf(log, tests)
  const { times, count } = log.rows
  let [from, to] = [Infinity, -Infinity]
  for (const time of times.subarray(0, count)) [from, to] = [Math.min(from, time), Math.max(to, time)]
  const arms = armsOf(log, tests)
  return {
    route: log.route,
    from: textOf(from),
    to: textOf(to),
    asOf: textOf(log.asOf),
    label: {
      horizonDays: log.horizonDays,
      positive: log.positive,
      matureFrom: log.horizonDays === null ? null : textOf(from + log.horizonDays * day),
    },
    approved: log.approved,
    effect,
    decisions: count,
    units: arms.reduce((sum, { units }) => sum + units, 0),
    split,
    arms,
    contests: contestsOf(log, tests, { effect, isSplitBroken: split.isMismatch }),
    shadows: pairsOf(log, tests),
    vintages: vintagesOf(log, tests),
    stability: stabilityOf(log, tests),
    reasons: reasonsOf(log, tests),
    rollbacks: log.rollbacks,
    selection: selectionOf(log, tests),
  }
}

function textOf(time: number): string {
  return new Date(time).toISOString()
}
