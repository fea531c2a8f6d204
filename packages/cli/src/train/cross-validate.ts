import type { Estimator } from '@flit-ml/core'
import type { FitPlan } from './fit-part.ts'
import type { FitProgress } from './fit-progress.ts'
import { foldsOf, judgeFold } from './judge-fold.ts'
import type { Findings, Judge } from './judges/judge.ts'
import type { LabelledData } from './labelled-data.ts'
import { type Spread, spreadOf } from './spread-of.ts'

export interface CrossValidation<Found extends Findings> {
  readonly folds: readonly Found['fold'][]
  /** By the name of the figure. */
  readonly spreads: Readonly<Record<string, Spread>>
}

/** Fits the model once for each fold, on all the others, and asks it for that fold. */
export async function crossValidate<Found extends Findings>(
  judge: Judge<Found>,
  model: Estimator,
  data: LabelledData,
  plan: FitPlan & { readonly folds: number },
  progress: FitProgress,
): Promise<CrossValidation<Found>> {
  const folds: Found['fold'][] = []
  for (const [at, fold] of foldsOf(data.labels, plan.folds, plan.seed).entries()) {
    const name = `fold ${at + 1} of ${plan.folds}`
    const found = await judgeFold(judge, model, data, fold, { ...plan, onProgress: progress.follow(name) })
    folds.push(found)
    progress.tell(
      `${name}: ${judge.foldFigures.map(({ label, of, show }) => `${label} ${show(of(found))}`).join(', ')}`,
    )
  }
  const spreads = judge.foldFigures.map(({ name, of }) => [name, spreadOf(folds.map(of))])
  return { folds, spreads: Object.fromEntries(spreads) }
}
