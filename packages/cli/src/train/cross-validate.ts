import type { LoadedModel } from '@flit-ml/core'
import { auc, logLoss } from '@flit-ml/evaluation'
import { type FitPlan, fitPart } from './fit-part.ts'
import type { FitProgress } from './fit-progress.ts'
import { type LabelledData, pick } from './labelled-data.ts'
import { dealFolds } from './split-classes.ts'
import { type Spread, spreadOf } from './spread-of.ts'

export interface FoldFigures {
  readonly auc: number
  readonly logLoss: number
}

export interface CrossValidation {
  readonly folds: readonly FoldFigures[]
  readonly auc: Spread
  readonly logLoss: Spread
}

/** Fits the model once for each fold, on all the others, and asks it for that fold. */
export async function crossValidate(
  model: LoadedModel,
  data: LabelledData,
  plan: FitPlan & { readonly folds: number },
  progress: FitProgress,
): Promise<CrossValidation> {
  const foldOf = dealFolds(data.labels, plan.folds, plan.seed)
  const indices = [...foldOf.keys()]
  const folds: FoldFigures[] = []
  for (let fold = 0; fold < plan.folds; fold++) {
    const name = `fold ${fold + 1} of ${plan.folds}`
    const learnt = indices.filter((index) => foldOf[index] !== fold)
    const asked = indices.filter((index) => foldOf[index] === fold)
    await using fitted = await fitPart(model, pick(data, learnt), plan, progress.follow(name))
    const { rows, labels } = pick(data, asked)
    const probabilities = await fitted.predictProba(rows)
    const figures = { auc: auc(labels, probabilities).value, logLoss: logLoss(labels, probabilities).value }
    folds.push(figures)
    progress.tell(`${name}: AUC ${figures.auc.toFixed(3)}, log loss ${figures.logLoss.toFixed(3)}`)
  }
  return {
    folds,
    auc: spreadOf(folds.map((each) => each.auc)),
    logLoss: spreadOf(folds.map((each) => each.logLoss)),
  }
}
