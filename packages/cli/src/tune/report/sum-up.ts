import { spreadOf } from '../../train/spread-of.ts'
import type { Metric } from '../metrics.ts'
import { type Found, figuresBy, type SearchPlan } from '../search.ts'
import type { SearchSpace } from '../space/dimension.ts'
import type { TrialRecord } from '../trials/trial-record.ts'
import { influenceOf } from './influence-of.ts'
import { luckOf } from './luck-of.ts'
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
  const { best: number, ...luck } = luckOf(found, plan)
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
