import { selectionLuck } from '@flit-ml/evaluation'
import { spreadOf } from '../../train/spread-of.ts'
import { trialsFailed } from '../errors.ts'
import type { Metric } from '../metrics.ts'
import { type Found, figuresBy, type SearchPlan, winnerBy } from '../search.ts'
import type { SearchSpace } from '../space/dimension.ts'
import type { TrialRecord } from '../trials/trial-record.ts'
import { influenceOf } from './influence-of.ts'
import type { TrialSummary, TuningResult } from './tuning-result.ts'

type Summary = Pick<TuningResult, 'trials' | 'best' | 'baseline' | 'luck' | 'expectedGain' | 'influence'>

export interface SummaryOptions {
  readonly space: SearchSpace
  /** The values that the searched parameters have by default. */
  readonly defaults: Readonly<Record<string, unknown>>
}

/**
 * What the trials of a search say together.
 * @throws FlitError FLIT_TRIALS_FAILED where none came to its end.
 */
export function sumUp(found: Found, plan: SearchPlan, { space, defaults }: SummaryOptions): Summary {
  const last = found.at(-1) ?? new Map<number, TrialRecord>()
  const baseline = last.get(0)
  const summary = (record: TrialRecord): TrialSummary => summarise(record, { baseline, defaults, metric: plan.metric })
  const trials = furthest(found).map(summary).sort(better(plan.metric))
  const { best: number, ...luck } = luckOf(found, last, plan)
  const best = trials.find(({ trial }) => trial === number) as TrialSummary
  const base = trials.find(({ trial, figure }) => trial === 0 && figure)
  const sign = plan.metric.higherIsBetter ? 1 : -1
  return {
    trials,
    best,
    ...(base?.figure && { baseline: base, expectedGain: sign * (luck.expected - base.figure.mean) }),
    luck,
    influence: influenceOf(space.dimensions, [...(found[0] ?? new Map()).values()].map(summary)),
  }
}

function luckOf(
  found: Found,
  last: ReadonlyMap<number, TrialRecord>,
  plan: SearchPlan,
): ReturnType<typeof selectionLuck> {
  const finalists = [...last.values()].filter(({ outcome }) => 'folds' in outcome)
  const numbers = finalists.map(({ trial }) => trial)
  const { higherIsBetter } = plan.metric
  const choose = (folds: readonly number[]): number => {
    const winner = winnerBy(folds, found, plan)
    if (winner === undefined) throw allFailed(found)
    return numbers.indexOf(winner)
  }
  if (finalists.length === 0) throw allFailed(found)
  const figures = finalists.map((record) => figuresBy(record, plan.metric))
  const luck = selectionLuck(figures, { higherIsBetter, choose })
  const numberOf = (at: number): number => numbers[at] as number
  return { ...luck, best: numberOf(luck.best), chosen: luck.chosen.map(numberOf) }
}

function allFailed(found: Found): Error {
  const [first] = found.flatMap((rung) => [...rung.values()]).filter(({ outcome }) => 'error' in outcome)
  return trialsFailed(found[0]?.size ?? 0, first && 'error' in first.outcome ? first.outcome.error.problem : '')
}

/** Each trial on the most rows that it came to. */
function furthest(found: Found): TrialRecord[] {
  return [...new Map(found.flatMap((rung) => [...rung])).values()]
}

function summarise(
  record: TrialRecord,
  { baseline, defaults, metric }: { baseline: TrialRecord | undefined; defaults: object; metric: Metric },
): TrialSummary {
  const { trial, divisor, outcome } = record
  const figures = figuresBy(record, metric)
  const base = baseline && divisor === 1 ? figuresBy(baseline, metric) : []
  const sign = metric.higherIsBetter ? 1 : -1
  const gains = base.length === 0 ? [] : figures.map((figure, fold) => sign * (figure - (base[fold] as number)))
  return {
    trial,
    parameters: { ...defaults, ...record.parameters },
    divisor,
    outcome,
    ...(figures.length > 0 && { figure: spreadOf(figures) }),
    ...(gains.length > 0 && { gain: spreadOf(gains) }),
  }
}

function better({ higherIsBetter }: Metric): (a: TrialSummary, b: TrialSummary) => number {
  return (a, b) => {
    if (!a.figure || !b.figure) return Number(!a.figure) - Number(!b.figure) || a.trial - b.trial
    const gap = higherIsBetter ? b.figure.mean - a.figure.mean : a.figure.mean - b.figure.mean
    return a.divisor - b.divisor || gap || a.trial - b.trial
  }
}
