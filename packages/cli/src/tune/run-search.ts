import { availableParallelism } from 'node:os'
import { note } from '../output/note.ts'
import { type Fold, foldsOf } from '../train/judge-fold.ts'
import type { LabelledData } from '../train/labelled-data.ts'
import type { SeededOptions } from '../train/learning-options.ts'
import type { OpenPackage } from '../train/open-package.ts'
import { holdOut } from '../train/split-classes.ts'
import { metrics } from './metrics.ts'
import type { PreparedSearch } from './prepare-search.ts'
import { describePlan } from './report/describe-plan.ts'
import { sumUp } from './report/sum-up.ts'
import { TuningProgress } from './report/tuning-progress.ts'
import type { TuningResult } from './report/tuning-result.ts'
import { search } from './search.ts'
import { limit } from './trials/limit.ts'
import { runTrials } from './trials/run-trials.ts'
import { TrialsFile } from './trials/trials-file.ts'
import type { TuneOptions } from './tune-options.ts'

/**
 * Runs the trials that are not in the file at this path yet, and sums all of them up.
 * @throws FlitError FLIT_TRIALS_REFUSED, FLIT_TRIALS_FAILED or FLIT_OUTPUT_UNWRITABLE.
 */
export async function runSearch(
  load: OpenPackage['load'],
  data: LabelledData,
  prepared: PreparedSearch,
  options: TuneOptions & SeededOptions & { readonly path: string },
): Promise<TuningResult> {
  const { trials, rungs, space, defaults, identity } = prepared
  const { json = false, seed, path, param: fixed } = options
  const metric = metrics[options.metric]
  using file = new TrialsFile(path, identity)
  if (!json) for (const line of describePlan(prepared, options, file)) note(line)
  const progress = new TuningProgress(metric, json)
  const jobs = options.jobs ?? usualJobs(prepared.threads)
  const ended = new AbortController()
  const fitPlan = { ...options, signal: ended.signal }
  const context = { load, data, plan: fitPlan, fixed, file, progress, whenFree: limit(jobs) }
  const folds = foldsOf(data.labels, options.folds, seed)
  const plan = { trials, rungs, folds: folds.length, metric }
  try {
    const found = await search(plan, (due, divisor) => {
      const parts = folds.map((fold) => partOf(fold, divisor, data, seed))
      const learnt = (divided: number): number => ((folds.length - 1) * data.rows.length) / divided
      const own = due.filter(({ number }) => !file.find(number, divisor)).length * learnt(divisor)
      const later = rungs.filter((rung) => rung.divisor < divisor).map((rung) => rung.trials * learnt(rung.divisor))
      progress.begin(
        own,
        later.reduce((sum, rows) => sum + rows, 0),
      )
      return runTrials(due, parts, divisor, context)
    })
    const { search: how, metric: name } = options
    const said = { model: identity.model, trainer: identity.trainer, search: how, metric: name, seed }
    return {
      ...said,
      folds: folds.length,
      rows: data.rows.length,
      space,
      rungs,
      ...sumUp(found, plan, { space, defaults }),
    }
  } catch (error) {
    ended.abort(error)
    throw error
  } finally {
    progress.end()
  }
}

/** All cores, by as many threads as a fit takes. */
function usualJobs(threads: number): number {
  return threads === 0 ? 1 : Math.max(1, Math.floor(availableParallelism() / threads))
}

/** The same fold, with a share of what is learnt from, the same share of either class; a smaller one is a part of a larger one. */
function partOf(fold: Fold, divisor: number, { labels }: LabelledData, seed: number): Fold {
  if (divisor === 1) return fold
  const own = fold.learnt.map((index) => labels[index] as 0 | 1)
  const { held } = holdOut(own, 1 / divisor, seed)
  return { ...fold, learnt: held.map((at) => fold.learnt[at] as number) }
}
