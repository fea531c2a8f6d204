import type { Estimator } from '@flit-ml/core'
import type { FitPlan } from './fit-part.ts'
import type { FitProgress } from './fit-progress.ts'
import { type FoldFigures, foldsOf, judgeFold } from './judge-fold.ts'
import type { LabelledData } from './labelled-data.ts'
import { type Spread, spreadOf } from './spread-of.ts'

export interface CrossValidation {
  readonly folds: readonly FoldFigures[]
  readonly auc: Spread
  readonly logLoss: Spread
}

/** Fits the model once for each fold, on all the others, and asks it for that fold. */
export async function crossValidate(
  model: Estimator,
  data: LabelledData,
  plan: FitPlan & { readonly folds: number },
  progress: FitProgress,
): Promise<CrossValidation> {
  const folds: FoldFigures[] = []
  for (const [at, fold] of foldsOf(data.labels, plan.folds, plan.seed).entries()) {
    const name = `fold ${at + 1} of ${plan.folds}`
    const figures = await judgeFold(model, data, fold, plan, progress.follow(name))
    folds.push(figures)
    progress.tell(`${name}: AUC ${figures.auc.toFixed(3)}, log loss ${figures.logLoss.toFixed(3)}`)
  }
  return {
    folds,
    auc: spreadOf(folds.map((each) => each.auc)),
    logLoss: spreadOf(folds.map((each) => each.logLoss)),
  }
}
