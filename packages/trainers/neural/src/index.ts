import type { Trainer } from '@flit-ml/spec'
import { fitRowsInWorker } from '@flit-ml/training'
import { parametersSchema } from './parameters.ts'

/** Fits multi-layer perceptrons, of classes and of numbers, by Adam with early stopping. */
const trainer: Trainer = {
  specVersion: 1,
  name: '@flit-ml/trainer-neural',
  parametersSchema,
  fit: (request) => fitRowsInWorker(new URL('worker.js', import.meta.url), request, 'float64'),
}

export default trainer
