import type { Estimator, FittedModel } from '@flit-ml/core'
import type { FitOptions } from '@flit-ml/spec'
import { type LabelledData, pick } from './labelled-data.ts'
import { holdOut } from './split-classes.ts'

export interface FitPlan {
  /** The share of what is learnt from that early stopping looks at; 0 for none. */
  readonly validation: number
  readonly seed: number
  /** Ends the fit. */
  readonly signal?: AbortSignal
}

/** Fits a model on a part of the data, of which some may be kept for early stopping. */
export function fitPart(
  model: Estimator,
  data: LabelledData,
  { validation, seed, signal }: FitPlan,
  onProgress: NonNullable<FitOptions['onProgress']>,
): Promise<FittedModel> {
  const options = { onProgress, ...(signal && { signal }) }
  if (validation === 0) return model.fit(data.rows, data.labels, options)
  const { held, others } = holdOut(data.labels, validation, seed)
  const learnt = pick(data, others)
  return model.fit(learnt.rows, learnt.labels, { ...options, validation: pick(data, held) })
}
