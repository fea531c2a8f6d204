import { convert } from '@flit-ml/convert'
import { FlitError, type Task } from '@flit-ml/spec'
import {
  cutIntoBands,
  logisticLoss,
  metricsOf,
  type PlainLayer,
  type Preparation,
  type ProgressReporter,
  randomFrom,
  squaredLoss,
  standardise,
  type TrainingSet,
  type WorkerRequest,
  type WorkerResult,
} from '@flit-ml/training'
import type { Examples } from './examples.ts'
import { holdOut, type Parts } from './hold-out.ts'
import { type LabelUnit, labelUnitOf, undoUnit } from './label-unit.ts'
import { createNetwork, type Layer, type Network } from './network/network.ts'
import type { NeuralParameters } from './parameters.ts'
import { readHiddenLayers } from './read-hidden-layers.ts'
import { lossOf, train } from './train.ts'

/** Fits preprocessing and a network, and makes one graph of both. */
export function fitNetwork(request: WorkerRequest<NeuralParameters>, progress: ProgressReporter): WorkerResult {
  const { task, parameters } = request
  const random = randomFrom(parameters.seed)
  const loss = task === 'regression' ? squaredLoss : logisticLoss
  const parts = partsOf(request, random)
  const preparation = preparationOf(parts.learnt, parameters)
  const unit = labelUnitOf(parts.learnt, task)
  const learnt = examplesOf(parts.learnt, preparation, unit)
  const validation = parts.validation && examplesOf(parts.validation, preparation, unit)
  const network = createNetwork(sizesOf(learnt, parameters), parameters.activation, random)
  const watched = parameters.earlyStoppingEpochs > 0 && validation ? { validation } : {}
  train(network, { learnt, ...watched, loss, parameters, random, progress })
  undoUnit(network, unit)
  const meanOf = (set: TrainingSet): number => lossOf(network, examplesOf(set, preparation), loss)
  const metrics = metricsOf(task, meanOf(request.learnt), parts.validation && meanOf(parts.validation))
  return { ...graphOf(network, preparation, task), metrics }
}

function partsOf(
  { task, learnt, validation, parameters }: WorkerRequest<NeuralParameters>,
  random: () => number,
): Parts {
  if (validation) return { learnt, validation }
  if (parameters.earlyStoppingEpochs === 0) return { learnt }
  return holdOut(learnt, parameters.validationShare, task !== 'regression', random)
}

function preparationOf(set: TrainingSet, { bands, activation }: NeuralParameters): Preparation {
  if (bands === 0) return standardise(set)
  if (activation === 'relu') return cutIntoBands(set, bands)
  throw new FlitError('FLIT_PARAMETERS_INVALID', {
    problem: `Numbers are to be cut into bands, which takes ReLUs, and 'activation' is '${activation}'.`,
    remedy: "Give 'relu' as the activation, or 0 bands.",
    details: { field: 'activation', value: activation, expected: "'relu', where there are bands" },
  })
}

function examplesOf(
  { matrix, labels, ...weights }: TrainingSet,
  preparation: Preparation,
  { mean, scale }: LabelUnit = { mean: 0, scale: 1 },
): Examples {
  return { prepared: preparation.prepare(matrix), labels: labels.map((label) => (label - mean) / scale), ...weights }
}

/** The inputs, then the units of each layer. */
function sizesOf({ prepared }: Examples, { hiddenLayers }: NeuralParameters): readonly number[] {
  return [prepared.width, ...readHiddenLayers(hiddenLayers), 1]
}

function graphOf({ activation, layers }: Network, preparation: Preparation, task: Task): Omit<WorkerResult, 'metrics'> {
  const [first, ...others] = layers.map(plain)
  const document = preparation.document(task, [first as PlainLayer, ...others], activation)
  const { onnx, encoding } = convert(new TextEncoder().encode(JSON.stringify(document)))
  return { artifact: onnx, encoding }
}

function plain({ inputs, units, weights, bias }: Layer): PlainLayer {
  return {
    W: Array.from({ length: inputs }, (_, input) => [...weights.subarray(input * units, (input + 1) * units)]),
    b: [...bias],
  }
}
