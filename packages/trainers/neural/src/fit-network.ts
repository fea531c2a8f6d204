import { convert } from '@flit-ml/convert'
import type { Task } from '@flit-ml/spec'
import {
  fitPreprocessing,
  logisticLoss,
  metricsOf,
  type Preprocessing,
  type ProgressReporter,
  prepare,
  randomFrom,
  squaredLoss,
  type TrainingSet,
  type WorkerRequest,
  type WorkerResult,
} from '@flit-ml/training'
import type { Examples } from './examples.ts'
import { holdOut, type Parts } from './hold-out.ts'
import { type LabelUnit, labelUnitOf, undoUnit } from './label-unit.ts'
import { createNetwork, type Network } from './network/network.ts'
import type { NeuralParameters } from './parameters.ts'
import { readHiddenLayers } from './read-hidden-layers.ts'
import { lossOf, train } from './train.ts'

/** Fits preprocessing and a network, and makes one graph of both. */
export function fitNetwork(request: WorkerRequest<NeuralParameters>, progress: ProgressReporter): WorkerResult {
  const { task, parameters } = request
  const random = randomFrom(parameters.seed)
  const loss = task === 'regression' ? squaredLoss : logisticLoss
  const parts = partsOf(request, random)
  const pre = fitPreprocessing(parts.learnt)
  const unit = labelUnitOf(parts.learnt, task)
  const learnt = examplesOf(parts.learnt, pre, unit)
  const validation = parts.validation && examplesOf(parts.validation, pre, unit)
  const network = createNetwork(sizesOf(learnt, parameters), parameters.activation, random)
  const watched = parameters.earlyStoppingEpochs > 0 && validation ? { validation } : {}
  train(network, { learnt, ...watched, loss, parameters, random, progress })
  undoUnit(network, unit)
  const meanOf = (set: TrainingSet): number => lossOf(network, examplesOf(set, pre), loss)
  const metrics = metricsOf(task, meanOf(request.learnt), parts.validation && meanOf(parts.validation))
  return { ...graphOf(network, pre, task), metrics }
}

function partsOf(
  { task, learnt, validation, parameters }: WorkerRequest<NeuralParameters>,
  random: () => number,
): Parts {
  if (validation) return { learnt, validation }
  if (parameters.earlyStoppingEpochs === 0) return { learnt }
  return holdOut(learnt, parameters.validationShare, task !== 'regression', random)
}

function examplesOf(
  { matrix, labels, ...weights }: TrainingSet,
  pre: Preprocessing,
  { mean, scale }: LabelUnit = { mean: 0, scale: 1 },
): Examples {
  return { prepared: prepare(matrix, pre), labels: labels.map((label) => (label - mean) / scale), ...weights }
}

/** The inputs, then the units of each layer. */
function sizesOf({ prepared }: Examples, { hiddenLayers }: NeuralParameters): readonly number[] {
  return [prepared.width, ...readHiddenLayers(hiddenLayers), 1]
}

function graphOf({ activation, layers }: Network, pre: Preprocessing, task: Task): Omit<WorkerResult, 'metrics'> {
  const plain = layers.map(({ inputs, units, weights, bias }) => ({
    W: Array.from({ length: inputs }, (_, input) => Array.from(weights.subarray(input * units, (input + 1) * units))),
    b: Array.from(bias),
  }))
  const document = { task, pre, activation, layers: plain }
  const { onnx, encoding } = convert(new TextEncoder().encode(JSON.stringify(document)))
  return { artifact: onnx, encoding }
}
