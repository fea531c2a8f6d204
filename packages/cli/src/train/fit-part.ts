import type { Estimator, FittedModel } from '@flit-ml/core'
import type { FitOptions } from '@flit-ml/spec'
import { type LabelledData, pick } from './labelled-data.ts'
import { holdOut } from './split-classes.ts'

export interface FitPlan {
  /** The share of what is learnt from that early stopping looks at; 0 for none. */
  readonly validation: number
  readonly seed: number
}

/** Fits a model on a part of the data, of which some may be kept for early stopping. */
export function fitPart(
  model: Estimator,
  data: LabelledData,
  { validation, seed }: FitPlan,
  onProgress: NonNullable<FitOptions['onProgress']>,
): Promise<FittedModel> {
  if (validation === 0) return model.fit(data.rows, data.labels, { onProgress })
  const { held, others } = holdOut(data.labels, validation, seed)
  const learnt = pick(data, others)
  return model.fit(learnt.rows, learnt.labels, { onProgress, validation: pick(data, held) })
}
