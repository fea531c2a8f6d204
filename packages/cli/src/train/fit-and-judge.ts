import type { LoadedModel, PackageEstimator } from '@flit-ml/core'
import { bumpOf, bumpWithout } from './bump-of.ts'
import { compareWithReleased } from './compare-with-released.ts'
import { crossValidate } from './cross-validate.ts'
import { type FitPlan, fitPart } from './fit-part.ts'
import { FitProgress } from './fit-progress.ts'
import type { Questions } from './golden-rows.ts'
import type { Findings, Judge } from './judges/judge.ts'
import type { Parts } from './parts.ts'
import { type SplitColumns, splitColumns } from './splits/split-words.ts'
import type { TrainingResult } from './training-result.ts'

export interface TrainingPlan extends FitPlan, SplitColumns {
  /** What the positive class is called, where there are classes. */
  readonly positive: string
  /** The model that was released, whose answers the new ones are compared with, where there is one. */
  readonly released: LoadedModel | undefined
  readonly golden: Questions
  readonly isSilent: boolean
}

/** Cross-validates a model, fits it on all of the training part, and judges it by the holdout. */
export async function fitAndJudge<Found extends Findings>(
  judge: Judge<Found>,
  model: PackageEstimator,
  { training, holdout, folds }: Parts,
  plan: TrainingPlan,
): Promise<TrainingResult<Found>> {
  const progress = new FitProgress(folds.length + 1, plan.isSilent)
  try {
    const crossValidation = await crossValidate(judge, model, { training, folds }, plan, progress)
    const fitted = await fitPart(model, training, plan, progress.follow('all folds'))
    progress.end()
    const answers = await judge.ask(fitted, holdout.rows)
    const { positive, released, golden } = plan
    return {
      fitted,
      lineage: fitted.lineage,
      seed: plan.seed,
      ...splitColumns(plan),
      crossValidation,
      figures: judge.judgeHoldout(holdout, answers, positive),
      release: released
        ? await bumpOf(released, fitted, [...golden.rows, ...holdout.rows], golden.tolerance)
        : bumpWithout(model),
      ...(released && (await compareWithReleased(judge, released, holdout, answers))),
      ...(!released &&
        model.manifest.artifact && { uncompared: 'a copy of its package has to be named by --released' }),
    }
  } finally {
    progress.end()
  }
}
