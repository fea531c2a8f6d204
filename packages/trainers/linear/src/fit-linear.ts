import { convert } from '@flit-ml/convert'
import { type FitResult, FlitError, type Task } from '@flit-ml/spec'
import { fitPreprocessing, type Prepared, type ProgressReporter, prepare, type TrainingSet } from '@flit-ml/training'
import { minimise } from './newton.ts'
import { type Learnt, logisticLoss, marginOf, type RowLoss, regularised, squaredLoss } from './objective.ts'
import type { LinearParameters } from './parameters.ts'

export interface LinearRequest {
  readonly task: Task
  readonly learnt: TrainingSet
  readonly validation?: TrainingSet
  readonly parameters: LinearParameters
}

/** Fits preprocessing and coefficients, and makes one graph of both. */
export function fitLinear(
  { task, learnt, validation, parameters }: LinearRequest,
  progress: ProgressReporter,
): Omit<FitResult, 'dataDigest'> {
  const loss = task === 'regression' ? squaredLoss : logisticLoss
  const pre = fitPreprocessing(learnt)
  const prepared = prepare(learnt.matrix, pre)
  const coefficients = solve({ ...learnt, prepared }, loss, parameters, progress)
  const width = prepared.width
  const layer = { W: Array.from(coefficients.subarray(0, width), (each) => [each]), b: [coefficients[width]] }
  const document = { task, pre, layers: [layer] }
  const { onnx, encoding } = convert(new TextEncoder().encode(JSON.stringify(document)))
  // The loss of a regression is half of the squared error.
  const scale = task === 'regression' ? 2 : 1
  const of = (set: TrainingSet, rows: Prepared): number =>
    scale * meanLoss({ ...set, prepared: rows }, loss, coefficients)
  const name = task === 'regression' ? 'meanSquaredError' : 'logLoss'
  const metrics: Record<string, number> = { [name]: of(learnt, prepared) }
  if (validation) {
    metrics[`validation${name[0]?.toUpperCase()}${name.slice(1)}`] = of(validation, prepare(validation.matrix, pre))
  }
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

/** Of the rows, by their weights. */
function meanLoss({ prepared, labels, weights }: Learnt, loss: RowLoss, coefficients: Float64Array): number {
  let [sum, total] = [0, 0]
  for (let row = 0; row < prepared.rows; row++) {
    const weight = weights ? (weights[row] as number) : 1
    sum += weight * loss(marginOf(prepared.values, row * prepared.width, coefficients), labels[row] as number)[0]
    total += weight
  }
  return sum / total
}
