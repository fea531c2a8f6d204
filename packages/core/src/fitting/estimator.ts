import type { FitOptions, Output, Row } from '@flit-ml/spec'
import type { LoadedTrainer } from '../loading/load-trainer.ts'
import type { LoadedModelInfo } from '../model-info.ts'
import type { FittedModel } from '../registry/fitted-model.ts'
import type { UnfittedManifest } from './unfitted-manifest.ts'

/** A model that can be fitted, whether it can answer yet or not. */
export interface Estimator<R = Row, O = Output> {
  readonly info: LoadedModelInfo
  /**
   * Fits another model on these rows, with the parameters that this one was asked for with; this one stays as it is. The trainer
   * is loaded now, and works off the event loop.
   * @throws FlitError FLIT_FIT_UNAVAILABLE where the model names no trainer, FLIT_TRAINER_NOT_FOUND, FLIT_PARAMETERS_INVALID,
   * FLIT_ROW_INVALID, FLIT_TRAINING_DATA_INVALID or FLIT_FIT_FAILED.
   * @throws the signal's reason once it is aborted.
   */
  fit(rows: readonly R[], labels: ArrayLike<number>, options?: FitOptions<R>): Promise<FittedModel<R, O>>
}

/** One of a package, as `openEstimator` gives it. */
export interface PackageEstimator extends Estimator {
  readonly info: Estimator['info'] & { readonly package: string; readonly path: string }
  readonly manifest: UnfittedManifest
  /**
   * The trainer that it names, imported, with the version of its package.
   * @throws FlitError FLIT_TRAINER_NOT_FOUND, or FLIT_SPEC_UNSUPPORTED.
   */
  trainer(): Promise<LoadedTrainer>
}
