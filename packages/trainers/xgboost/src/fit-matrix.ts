import type { FitResult } from '@flit-ml/spec'
import { dataDigest, fitInWorker, type WorkerOptions } from '@flit-ml/training'
import type { BoostingRequest } from './boost.ts'

/**
 * Fits trees to a matrix that is ready, in memory that threads share: for whoever has columns, and no rows. All parameters
 * are given, and are not checked.
 * @throws FlitError FLIT_XGBOOST_NOT_FOUND, FLIT_XGBOOST_FAILED, FLIT_PARAMETERS_INVALID, and the signal's reason.
 */
export async function fitMatrix(request: BoostingRequest, options: WorkerOptions = {}): Promise<FitResult> {
  const worker = new URL('worker.js', import.meta.url)
  const result = await fitInWorker<BoostingRequest, Omit<FitResult, 'dataDigest'>>(worker, request, options)
  return { ...result, dataDigest: dataDigest(request.learnt) }
}
