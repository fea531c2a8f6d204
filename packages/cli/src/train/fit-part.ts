import type { Estimator, FittedModel } from '@flit-ml/core'
import type { FitOptions } from '@flit-ml/spec'
import { type LabelledData, pick } from './labelled-data.ts'
import { holdOut } from './splits/split-rows.ts'

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
  if (validation === 0) return fitAll(model, data, options)
  const { held, others } = holdOut(data, validation, seed)
  return fitAll(model, pick(data, others), { ...options, validation: pick(data, held) })
}

function fitAll(model: Estimator, { rows, labels, weights }: LabelledData, options: FitOptions): Promise<FittedModel> {
  return model.fit(rows, labels, { ...options, ...(weights && { weights }) })
}
