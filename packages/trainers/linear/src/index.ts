import type { FitResult, Trainer, TrainingRequest } from '@flit-ml/spec'
import { dataDigest, fitInWorker, toTrainingSet } from '@flit-ml/training'
import type { LinearRequest } from './fit-linear.ts'
import { type LinearParameters, parametersSchema } from './parameters.ts'

/** Fits logistic regressions, and of numbers linear ones, with L2, by Newton's method. */
const trainer: Trainer = { specVersion: 1, name: '@flit-ml/trainer-linear', parametersSchema, fit }

async function fit({
  task,
  signature,
  parameters,
  validation,
  signal,
  onProgress,
  ...labelled
}: TrainingRequest): Promise<FitResult> {
  const learnt = await toTrainingSet(labelled, signature, 'float64')
  const request: LinearRequest = {
    task,
    learnt,
    ...(validation && { validation: await toTrainingSet(validation, signature, 'float64') }),
    parameters: parameters as unknown as LinearParameters,
  }
  const options = { ...(signal && { signal }), ...(onProgress && { onProgress }) }
  const result = await fitInWorker<LinearRequest, Omit<FitResult, 'dataDigest'>>(
    new URL('worker.js', import.meta.url),
    request,
    options,
  )
  return { ...result, dataDigest: dataDigest(learnt) }
}

export default trainer
