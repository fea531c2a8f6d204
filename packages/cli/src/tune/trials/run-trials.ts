import { asFlitError } from '../../errors.ts'
import type { FitPlan } from '../../train/fit-part.ts'
import { type Fold, type FoldFigures, judgeFold } from '../../train/judge-fold.ts'
import type { LabelledData } from '../../train/labelled-data.ts'
import type { OpenPackage } from '../../train/open-package.ts'
import type { TuningProgress } from '../report/tuning-progress.ts'
import type { Trial } from './trial.ts'
import type { TrialOutcome, TrialRecord } from './trial-record.ts'
import type { TrialsFile } from './trials-file.ts'

export interface TrialsContext {
  readonly load: OpenPackage['load']
  readonly data: LabelledData
  readonly plan: FitPlan & { readonly signal: AbortSignal }
  /** Parameters that every trial has. */
  readonly fixed: Readonly<Record<string, unknown>>
  readonly file: TrialsFile
  readonly progress: TuningProgress
  /** Runs a task once there is a free core. */
  readonly whenFree: <T>(task: () => Promise<T>) => Promise<T>
}

/**
 * What the folds say of each trial, in the order of the trials. Those that the file has are not run again, and each other is in the
 * file once it is finished.
 * @throws what is no failure of a trial, such as a full disk.
 */
export function runTrials(
  trials: readonly Trial[],
  folds: readonly Fold[],
  divisor: number,
  context: TrialsContext,
): Promise<TrialRecord[]> {
  return Promise.all(
    trials.map(async (trial) => {
      const { file, progress } = context
      const known = file.find(trial.number, divisor)
      if (known) {
        progress.recall(known)
        return known
      }
      const outcome = await outcomeOf(trial, folds, context)
      const record = { trial: trial.number, divisor, parameters: trial.parameters, outcome }
      file.append(record)
      progress.tell(record)
      return record
    }),
  )
}

/** Once a fold has failed, none of the later ones is begun: the first that fails is the same whatever runs beside it. */
async function outcomeOf(trial: Trial, folds: readonly Fold[], context: TrialsContext): Promise<TrialOutcome> {
  let hasFailed = false
  const settled = await Promise.allSettled(
    folds.map((fold) =>
      context.whenFree(async () => {
        context.plan.signal.throwIfAborted()
        if (hasFailed) throw new Error('An earlier fold has failed.')
        return figuresOf(trial, fold, context).catch((error: unknown) => {
          hasFailed = true
          throw error
        })
      }),
    ),
  )
  context.plan.signal.throwIfAborted()
  const failed = settled.find((each) => each.status === 'rejected')
  if (failed) {
    const { code, problem } = asFlitError(failed.reason)
    return { error: { code, problem } }
  }
  return { folds: settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : [])) }
}

async function figuresOf(
  { parameters }: Trial,
  fold: Fold,
  { load, data, plan, fixed, progress }: TrialsContext,
): Promise<FoldFigures> {
  const model = await load({ ...fixed, ...parameters })
  using fit = progress.follow(fold.learnt.length)
  return await judgeFold(model, data, fold, plan, fit.onProgress)
}
