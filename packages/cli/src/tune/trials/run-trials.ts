import type { Row } from '@flit-ml/spec'
import { asFlitError } from '../../errors.ts'
import type { Fold } from '../../train/splits/fold.ts'
import type { TuningProgress } from '../report/tuning-progress.ts'
import type { Trial } from './trial.ts'
import type { Figures, TrialOutcome, TrialRecord } from './trial-record.ts'
import type { TrialsFile } from './trials-file.ts'

export interface TrialsContext {
  /** Fits a model with these parameters, and judges it by the fold. */
  readonly judge: (parameters: Row, fold: Fold) => Promise<Figures>
  /** Ends the search. */
  readonly signal: AbortSignal
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
        context.signal.throwIfAborted()
        if (hasFailed) throw new Error('An earlier fold has failed.')
        return context.judge(trial.parameters, fold).catch((error: unknown) => {
          hasFailed = true
          throw error
        })
      }),
    ),
  )
  context.signal.throwIfAborted()
  const failed = settled.find((each) => each.status === 'rejected')
  if (failed) {
    const { code, problem } = asFlitError(failed.reason)
    return { error: { code, problem } }
  }
  return { folds: settled.filter((each) => each.status === 'fulfilled').map(({ value }) => value) }
}
