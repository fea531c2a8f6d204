import type { Estimator } from '@flit-ml/core'
import type { FitPlan } from './fit-part.ts'
import type { FitProgress } from './fit-progress.ts'
import { judgeFold } from './judge-fold.ts'
import type { Findings, Judge } from './judges/judge.ts'
import type { Parts } from './parts.ts'
import { type Spread, spreadOf } from './spread-of.ts'

export interface CrossValidation<Found extends Findings> {
  readonly folds: readonly Found['fold'][]
  /** By the name of the figure. */
  readonly spreads: Readonly<Record<string, Spread>>
}

/** Fits the model once for each fold, and asks it for that fold. */
export async function crossValidate<Found extends Findings>(
  judge: Judge<Found>,
  model: Estimator,
  { training, folds }: Pick<Parts, 'training' | 'folds'>,
  plan: FitPlan,
  progress: FitProgress,
): Promise<CrossValidation<Found>> {
  const all: Found['fold'][] = []
  for (const [at, fold] of folds.entries()) {
    const name = `fold ${at + 1} of ${folds.length}`
    const found = await judgeFold(judge, model, training, fold, { ...plan, onProgress: progress.follow(name) })
    all.push(found)
    progress.tell(
      `${name}: ${judge.foldFigures.map(({ label, of, show }) => `${label} ${show(of(found))}`).join(', ')}`,
    )
  }
  const spreads = judge.foldFigures.map(({ name, of }) => [name, spreadOf(all.map(of))])
  return { folds: all, spreads: Object.fromEntries(spreads) }
}
