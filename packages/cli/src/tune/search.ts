import type { Metric } from './metrics.ts'
import { type FiguresByTrial, Race } from './races.ts'
import type { Rung } from './rungs.ts'
import type { Trial } from './trials/trial.ts'
import type { TrialRecord } from './trials/trial-record.ts'

export interface SearchPlan {
  readonly trials: readonly Trial[]
  readonly rungs: readonly Rung[]
  readonly folds: number
  readonly metric: Metric
}

/** What a search has found: the trials of each rung, by their number. */
export type Found = readonly ReadonlyMap<number, TrialRecord>[]

/**
 * Runs the trials, rung by rung. Those go on which all folds together would keep, and those which they would keep without one of
 * them, so that the search can be judged by a fold that took no part in it.
 */
export async function search(
  plan: SearchPlan,
  run: (trials: readonly Trial[], divisor: number) => Promise<readonly TrialRecord[]>,
): Promise<Found> {
  const found: Map<number, TrialRecord>[] = []
  const folds = Array.from({ length: plan.folds }, (_, fold) => fold)
  const races = [folds, ...folds.map((left) => folds.filter((fold) => fold !== left))].map((own) => raceOf(plan, own))
  for (const { divisor } of plan.rungs) {
    const figures = figuresOf(found, plan.metric)
    const entrants = new Set(races.flatMap((race) => race.entrants(figures)))
    const records = await run(
      plan.trials.filter(({ number }) => entrants.has(number)),
      divisor,
    )
    found.push(new Map(records.map((record) => [record.trial, record])))
  }
  return found
}

/** The trial that these folds alone find, or nothing where all failed. */
export function winnerBy(folds: readonly number[], found: Found, plan: SearchPlan): number | undefined {
  return raceOf(plan, folds).winner(figuresOf(found, plan.metric))
}

/** What the metric says of a trial in each fold; nothing of one that failed. */
export function figuresBy({ outcome }: TrialRecord, metric: Metric): number[] {
  return 'folds' in outcome ? outcome.folds.map(metric.of) : []
}

function raceOf({ rungs, metric }: SearchPlan, folds: readonly number[]): Race {
  return new Race(rungs, folds, metric)
}

function figuresOf(found: Found, metric: Metric): FiguresByTrial[] {
  return found.map((rung) => {
    const finished = [...rung].filter(([, { outcome }]) => 'folds' in outcome)
    return new Map(finished.map(([trial, record]) => [trial, figuresBy(record, metric)]))
  })
}
