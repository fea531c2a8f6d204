import type { RowLoss } from '@flit-ml/training'
import type { Examples } from './examples.ts'
import type { Network } from './network/network.ts'
import type { Dropout, Propagation } from './network/propagation.ts'

export interface Objective {
  readonly loss: RowLoss
  /** The weight of half the squared length of the weights, the biases left out. */
  readonly l2: number
  readonly dropout?: Dropout
}

/**
 * Writes the derivatives of the mean over a batch, (Σ weight · loss + l2 / 2 · |weights|²) / Σ weight, into `gradient`: they are 0
 * where no row counts.
 */
export function writeGradient(
  propagation: Propagation,
  { prepared: { values, width }, labels, weights }: Examples,
  batch: Uint32Array,
  { loss, l2, dropout }: Objective,
  gradient: Network,
): void {
  let total = 0
  gradient.parameters.fill(0)
  for (const row of batch) {
    const weight = weights ? (weights[row] as number) : 1
    if (weight === 0) continue
    total += weight
    const margin = propagation.forward(values, row * width, dropout)
    const [, slope] = loss(margin, labels[row] as number)
    propagation.backward(weight * slope, gradient)
  }
  if (total === 0) return
  addDecay(propagation.network, l2, gradient)
  for (let index = 0; index < gradient.parameters.length; index++) {
    gradient.parameters[index] = (gradient.parameters[index] as number) / total
  }
}

function addDecay({ layers }: Network, l2: number, gradient: Network): void {
  for (const [index, { weights: target }] of gradient.layers.entries()) {
    const { weights } = layers[index] as Network['layers'][0]
    for (let at = 0; at < target.length; at++) target[at] = (target[at] as number) + l2 * (weights[at] as number)
  }
}
