import type { FitPlan } from '../train/fit-part.ts'
import { judgeFold } from '../train/judge-fold.ts'
import { classifier } from '../train/judges/classifier.ts'
import { regressor } from '../train/judges/regressor.ts'
import type { LabelledData } from '../train/labelled-data.ts'
import type { OpenPackage } from '../train/open-package.ts'
import type { TuningProgress } from './report/tuning-progress.ts'
import type { TrialsContext } from './trials/run-trials.ts'

export interface JudgedModel extends OpenPackage {
  readonly data: LabelledData
  readonly plan: FitPlan
  /** Parameters that every trial has. */
  readonly fixed: Readonly<Record<string, unknown>>
}

/** How a trial is fitted, and judged by a fold, by what models of its task are judged by. */
export function judgeTrial(
  { model, load, data, plan, fixed }: JudgedModel,
  progress: TuningProgress,
): TrialsContext['judge'] {
  return async (parameters, fold) => {
    const estimator = await load({ ...fixed, ...parameters })
    using fit = progress.follow(fold.learnt.length)
    const options = { ...plan, onProgress: fit.onProgress }
    return model.info.task === 'regression'
      ? { ...(await judgeFold(regressor, estimator, data, fold, options)) }
      : { ...(await judgeFold(classifier, estimator, data, fold, options)) }
  }
}
