import type { FitResult, Output, Row } from '@flit-ml/spec'
import type { Lineage } from '../loading/lineage.ts'
import type { LoadedModel } from './loaded-model.ts'

/**
 * A model that was just fitted, and answers like any other: whoever fitted it disposes of it. Its version is that of the model
 * that it was fitted from, with `+fitted.` and the beginning of its artifact's sha256.
 */
export interface FittedModel<R = Row, O = Output> extends LoadedModel<R, O>, Pick<FitResult, 'artifact' | 'metrics'> {
  readonly lineage: Lineage
}
