import { meanLoss, type ProgressReporter, type RowLoss, shuffle } from '@flit-ml/training'
import { Adam } from './adam.ts'
import { EarlyStopping } from './early-stopping.ts'
import type { Examples } from './examples.ts'
import { emptyNetwork, type Network } from './network/network.ts'
import { Propagation } from './network/propagation.ts'
import { type Objective, writeGradient } from './objective.ts'
import type { NeuralParameters } from './parameters.ts'

export interface Training {
  readonly learnt: Examples
  /** What early stopping looks at; without it, each epoch is learnt from. */
  readonly validation?: Examples
  readonly loss: RowLoss
  readonly parameters: NeuralParameters
  readonly random: () => number
  readonly progress: ProgressReporter
}

/** Trains a network in place, epoch by epoch, to the best one where there is a validation. */
export function train(network: Network, { learnt, validation, loss, parameters, random, progress }: Training): void {
  const { epochs, batchSize, dropout, earlyStoppingEpochs } = parameters
  const objective = { loss, l2: parameters.l2, ...(dropout > 0 && { dropout: { share: dropout, random } }) }
  const learn = createLearner(network, learnt, objective, parameters.learningRate)
  const order = Uint32Array.from({ length: learnt.prepared.rows }, (_, row) => row)
  const stopping = new EarlyStopping(earlyStoppingEpochs)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    for (let start = 0; start < order.length; start += batchSize) learn(order.subarray(start, start + batchSize))
    progress.tell(epoch / epochs, `epoch ${epoch} of ${epochs}`)
    if (validation && stopping.isEnd(epoch, lossOf(network, validation, loss), network.parameters)) break
  }
  stopping.restore(network.parameters)
  if (validation) progress.tell(1, `epoch ${stopping.epoch} was the best one`)
}

/** A function that takes one step, by a batch. */
function createLearner(
  network: Network,
  learnt: Examples,
  objective: Objective,
  learningRate: number,
): (batch: Uint32Array) => void {
  const propagation = new Propagation(network)
  const sizes = [learnt.prepared.width, ...network.layers.map(({ units }) => units)]
  const gradient = emptyNetwork(sizes, network.activation)
  const adam = new Adam(network.parameters.length, learningRate)
  return (batch) => {
    writeGradient(propagation, learnt, batch, objective, gradient)
    adam.step(network.parameters, gradient.parameters)
  }
}

/** The mean over the rows, by their weights, of what a network says without dropout. */
export function lossOf(network: Network, examples: Examples, loss: RowLoss): number {
  const propagation = new Propagation(network)
  const { values, width } = examples.prepared
  return meanLoss(examples, (row) => propagation.forward(values, row * width), loss)
}
