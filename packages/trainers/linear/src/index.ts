import type { Trainer } from '@flit-ml/spec'
import { fitRowsInWorker } from '@flit-ml/training'
import { parametersSchema } from './parameters.ts'

/** Fits logistic regressions, and of numbers linear ones, with L2, by Newton's method. */
const trainer: Trainer = {
  specVersion: 1,
  name: '@flit-ml/trainer-linear',
  parametersSchema,
  fit: (request) => fitRowsInWorker(new URL('worker.js', import.meta.url), request, 'float64'),
}

export default trainer
