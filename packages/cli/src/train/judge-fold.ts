import type { Estimator } from '@flit-ml/core'
import { auc, brierScore, logLoss } from '@flit-ml/evaluation'
import type { FitOptions } from '@flit-ml/spec'
import { type FitPlan, fitPart } from './fit-part.ts'
import { type LabelledData, pick } from './labelled-data.ts'
import { dealFolds } from './split-classes.ts'

/** The indices of a fold, and of what is learnt from to be asked for it. */
export interface Fold {
  readonly learnt: readonly number[]
  readonly asked: readonly number[]
}

export interface FoldFigures {
  readonly auc: number
  readonly logLoss: number
  readonly brierScore: number
}

/** Each row is asked in one fold, and learnt from in all the others. */
export function foldsOf(labels: LabelledData['labels'], folds: number, seed: number): Fold[] {
  const foldOf = dealFolds(labels, folds, seed)
  const indices = [...foldOf.keys()]
  return Array.from({ length: folds }, (_, fold) => ({
    learnt: indices.filter((index) => foldOf[index] !== fold),
    asked: indices.filter((index) => foldOf[index] === fold),
  }))
}

/** Fits a model on what is learnt from, and asks it for the fold. */
export async function judgeFold(
  model: Estimator,
  data: LabelledData,
  { learnt, asked }: Fold,
  plan: FitPlan,
  onProgress: NonNullable<FitOptions['onProgress']>,
): Promise<FoldFigures> {
  await using fitted = await fitPart(model, pick(data, learnt), plan, onProgress)
  const { rows, labels } = pick(data, asked)
  const probabilities = await fitted.predictProba(rows)
  return {
    auc: auc(labels, probabilities).value,
    logLoss: logLoss(labels, probabilities).value,
    brierScore: brierScore(labels, probabilities).value,
  }
}
