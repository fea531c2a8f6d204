import type { FitResult, Task, TrainingRequest } from '@flit-ml/spec'
import { dataDigest } from '../matrix/data-digest.ts'
import { type TrainingSet, toTrainingSet } from '../matrix/training-set.ts'
import { fitInWorker } from './fit-in-worker.ts'

/** What the worker of a trainer is given. */
export interface WorkerRequest<Parameters> {
  readonly task: Task
  readonly learnt: TrainingSet
  readonly validation?: TrainingSet
  readonly parameters: Parameters
}

/** What it gives back. */
export type WorkerResult = Omit<FitResult, 'dataDigest'>

/**
 * The `fit` of a trainer whose module serves each `WorkerRequest` with a `WorkerResult`.
 * @param precision What the numbers of rows are kept in.
 * @throws what the module throws, and the signal's reason.
 */
export async function fitRowsInWorker(
  module: URL,
  { task, signature, parameters, validation, signal, onProgress, ...labelled }: TrainingRequest,
  precision: 'float32' | 'float64',
): Promise<FitResult> {
  const learnt = await toTrainingSet(labelled, signature, precision, signal)
  const request: WorkerRequest<TrainingRequest['parameters']> = {
    task,
    learnt,
    ...(validation && { validation: await toTrainingSet(validation, signature, precision, signal) }),
    parameters,
  }
  const options = { ...(signal && { signal }), ...(onProgress && { onProgress }) }
  const result = await fitInWorker<typeof request, WorkerResult>(module, request, options)
  return { ...result, dataDigest: dataDigest(learnt) }
}
