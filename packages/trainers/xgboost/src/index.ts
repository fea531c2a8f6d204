import type { FitResult, Trainer, TrainingRequest } from '@flit-ml/spec'
import { toTrainingSet } from '@flit-ml/training'
import { fitMatrix } from './fit-matrix.ts'
import { type BoostingParameters, parametersSchema } from './parameters.ts'

export { fitMatrix, type MatrixRequest } from './fit-matrix.ts'
export type { BoostingParameters } from './parameters.ts'

/** Fits gradient-boosted trees and random forests by the XGBoost library of this machine. */
const trainer: Trainer = createTrainer()

/**
 * A trainer that takes the library at a path, wherever others look for it.
 * @param library Default: what `FLIT_XGBOOST_LIBRARY` names, the system's, or the one inside Python's xgboost package.
 */
export function createTrainer({ library }: { readonly library?: string } = {}): Trainer {
  return {
    specVersion: 1,
    name: '@flit-ml/trainer-xgboost',
    parametersSchema,
    async fit({
      task,
      signature,
      parameters,
      validation,
      signal,
      onProgress,
      ...labelled
    }: TrainingRequest): Promise<FitResult> {
      const learnt = await toTrainingSet(labelled, signature, 'float32', signal)
      const request = {
        task,
        learnt,
        ...(validation && { validation: await toTrainingSet(validation, signature, 'float32', signal) }),
        parameters: parameters as unknown as BoostingParameters,
        ...(library !== undefined && { library }),
      }
      return fitMatrix(request, { ...(signal && { signal }), ...(onProgress && { onProgress }) })
    },
  }
}

export default trainer
