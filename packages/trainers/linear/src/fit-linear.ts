import { convert } from '@flit-ml/convert'
import { FlitError } from '@flit-ml/spec'
import {
  cutIntoBands,
  logisticLoss,
  meanLoss,
  metricsOf,
  type ProgressReporter,
  type RowLoss,
  squaredLoss,
  standardise,
  type TrainingSet,
  type WorkerRequest,
  type WorkerResult,
} from '@flit-ml/training'
import { minimise } from './newton.ts'
import { type Learnt, marginOf, regularised } from './objective.ts'
import type { LinearParameters } from './parameters.ts'

/** Fits preprocessing and coefficients, and makes one graph of both. */
export function fitLinear(
  { task, learnt, validation, parameters }: WorkerRequest<LinearParameters>,
  progress: ProgressReporter,
): WorkerResult {
  const loss = task === 'regression' ? squaredLoss : logisticLoss
  const { bands } = parameters
  const preparation = bands > 0 ? cutIntoBands(learnt, bands) : standardise(learnt)
  const prepared = preparation.prepare(learnt.matrix)
  const coefficients = solve({ ...learnt, prepared }, loss, parameters, progress)
  const width = prepared.width
  const layer = { W: Array.from(coefficients.subarray(0, width), (each) => [each]), b: [coefficients[width] as number] }
  const document = preparation.document(task, [layer])
  const { onnx, encoding } = convert(new TextEncoder().encode(JSON.stringify(document)))
  const lossOf = (set: TrainingSet, { values } = preparation.prepare(set.matrix)): number =>
    meanLoss(set, (row) => marginOf(values, row * width, coefficients), loss)
  const metrics = metricsOf(task, lossOf(learnt, prepared), validation && lossOf(validation))
  return { artifact: onnx, encoding, metrics }
}

function solve(
  learnt: Learnt,
  loss: RowLoss,
  { l2, maxIterations, tolerance }: LinearParameters,
  progress: ProgressReporter,
): Float64Array {
  const weight = learnt.weights?.reduce((sum, each) => sum + each, 0) ?? learnt.prepared.rows
  const onStep = (iteration: number) => progress.tell((iteration - 1) / maxIterations, `step ${iteration}`)
  try {
    return minimise(regularised(learnt, loss, l2), { maxIterations, tolerance: tolerance * weight, onStep })
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new FlitError('FLIT_TRAINING_DATA_INVALID', {
      problem:
        'The coefficients are not determined: some columns follow from others, as those of all categories of an input do.',
      remedy: 'Give l2 above 0.',
      details: { expected: 'columns that do not follow from each other, or l2 above 0' },
    })
  }
}
