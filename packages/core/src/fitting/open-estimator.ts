import type { Row } from '@flit-ml/spec'
import type { PackageEstimator } from './estimator.ts'

export interface EstimatorOptions {
  /** What the model's signature allows, as for `getModel`. */
  readonly parameters?: Row
  /** The application's folder, where a trainer may be installed too. */
  readonly dir?: string
}

/**
 * The model of the package in this folder, to be fitted: its artifact may be of another signature, or not be there yet, since it
 * is not read. Nor need the signature's example and background be rows that its input allows.
 * @throws FlitError FLIT_FIT_UNAVAILABLE where the manifest names no trainer, FLIT_PARAMETERS_INVALID, or what is wrong with
 * package.json, manifest or signature.
 */
export async function openEstimator(folder: string, options: EstimatorOptions = {}): Promise<PackageEstimator> {
  const { packageEstimator } = await import('./package-estimator.ts')
  return packageEstimator(folder, options.parameters ?? {}, options.dir)
}
