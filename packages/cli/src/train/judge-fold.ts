import type { Estimator } from '@flit-ml/core'
import type { FitOptions } from '@flit-ml/spec'
import { type FitPlan, fitPart } from './fit-part.ts'
import type { Findings, Judge } from './judges/judge.ts'
import { type LabelledData, pick } from './labelled-data.ts'
import type { Fold } from './splits/fold.ts'

/** Fits a model on what is learnt from, and has it judged by the fold. */
export async function judgeFold<Found extends Findings>(
  judge: Judge<Found>,
  model: Estimator,
  data: LabelledData,
  { learnt, asked }: Fold,
  { onProgress, ...plan }: FitPlan & { readonly onProgress: NonNullable<FitOptions['onProgress']> },
): Promise<Found['fold']> {
  await using fitted = await fitPart(model, pick(data, learnt), plan, onProgress)
  const { rows, labels } = pick(data, asked)
  return judge.judgeFold(labels, await judge.ask(fitted, rows))
}
