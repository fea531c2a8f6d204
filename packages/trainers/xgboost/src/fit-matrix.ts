import type { FitResult } from '@flit-ml/spec'
import { dataDigest, fitInWorker, type WorkerOptions } from '@flit-ml/training'
import type { BoostingRequest } from './boost.ts'
import { type BoostingParameters, defaultParameters } from './parameters.ts'

export interface MatrixRequest extends Omit<BoostingRequest, 'parameters'> {
  /** What is not given has its default. They are not checked here. */
  readonly parameters?: Partial<BoostingParameters>
}

/**
 * Fits trees to a matrix of 32-bit floats that is ready, in memory that threads share: for whoever has columns, and no rows.
 * @throws FlitError FLIT_XGBOOST_NOT_FOUND, FLIT_XGBOOST_FAILED, FLIT_PARAMETERS_INVALID, and the signal's reason.
 */
export async function fitMatrix(request: MatrixRequest, options: WorkerOptions = {}): Promise<FitResult> {
  const worker = new URL('worker.js', import.meta.url)
  const full: BoostingRequest = { ...request, parameters: { ...defaultParameters, ...request.parameters } }
  const result = await fitInWorker<BoostingRequest, Omit<FitResult, 'dataDigest'>>(worker, full, options)
  return { ...result, dataDigest: dataDigest(request.learnt) }
}
