import { availableParallelism } from 'node:os'
import { note } from '../output/note.ts'
import { splitColumns } from '../train/splits/split-words.ts'
import { type JudgedModel, judgeTrial } from './judge-trial.ts'
import { type MetricName, metrics } from './metrics.ts'
import { partOf } from './part-of.ts'
import type { PreparedSearch } from './prepare-search.ts'
import { describePlan } from './report/describe-plan.ts'
import { sumUp } from './report/sum-up.ts'
import { TuningProgress } from './report/tuning-progress.ts'
import type { TuningResult } from './report/tuning-result.ts'
import { search } from './search.ts'
import { limit } from './trials/limit.ts'
import { runTrials } from './trials/run-trials.ts'
import type { Trial } from './trials/trial.ts'
import { TrialsFile } from './trials/trials-file.ts'
import type { TuneOptions } from './tune-options.ts'

export interface RunOptions extends TuneOptions {
  readonly seed: number
  readonly metric: MetricName
  /** The file of the trials. */
  readonly path: string
}

/**
 * Runs the trials that are not in the file yet, and sums all of them up.
 * @throws FlitError FLIT_TRIALS_REFUSED, FLIT_TRIALS_FAILED or FLIT_OUTPUT_UNWRITABLE.
 */
export async function runSearch(
  judged: JudgedModel,
  prepared: PreparedSearch,
  options: RunOptions,
): Promise<TuningResult> {
  const { trials, rungs, folds, space, identity } = prepared
  const { json = false, seed, path, metric } = options
  using file = new TrialsFile(path, identity)
  if (!json) for (const line of describePlan(prepared, options, file)) note(line)
  const progress = new TuningProgress(metrics[metric], json)
  const ended = new AbortController()
  const { signal } = ended
  const judge = judgeTrial({ ...judged, plan: { ...judged.plan, signal } }, progress)
  const context = { judge, signal, file, progress, whenFree: limit(options.jobs ?? usualJobs(prepared.threads)) }
  const run = (due: readonly Trial[], divisor: number): ReturnType<typeof runTrials> => {
    progress.begin(rowsToLearn(due, divisor, { file, prepared }))
    return runTrials(
      due,
      folds.map((fold) => partOf(fold, divisor, judged.data, seed)),
      divisor,
      context,
    )
  }
  const plan = { trials, rungs, folds: folds.length, metric: metrics[metric] }
  try {
    const summary = sumUp(await search(plan, run), plan, prepared)
    const { model, trainer } = identity
    const { length: rows } = judged.data.rows
    return {
      model,
      trainer,
      search: options.search,
      metric,
      seed,
      folds: folds.length,
      rows,
      ...splitColumns(options),
      space,
      rungs,
      ...summary,
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

/** What the fits of a step learn from in all, and about what those of the later steps do. */
function rowsToLearn(
  due: readonly Trial[],
  divisor: number,
  { file, prepared }: { readonly file: TrialsFile; readonly prepared: PreparedSearch },
): number {
  const own = due.filter(({ number }) => !file.find(number, divisor)).length / divisor
  const rows = prepared.folds.reduce((sum, { learnt }) => sum + learnt.length, 0)
  const later = prepared.rungs.filter((rung) => rung.divisor < divisor)
  return rows * later.reduce((sum, rung) => sum + rung.trials / rung.divisor, own)
}
