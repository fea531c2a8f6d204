import type { Task } from '@flit-ml/spec'
import type { TrainingSet } from '@flit-ml/training'
import type { Network } from './network/network.ts'

/** What a network learns of a label: (label − mean) / scale. */
export interface LabelUnit {
  readonly mean: number
  readonly scale: number
}

/** Numbers are standardised, by their weights, so that one learning rate suits them all; classes stay what they are. */
export function labelUnitOf({ labels, weights }: TrainingSet, task: Task): LabelUnit {
  if (task !== 'regression') return { mean: 0, scale: 1 }
  const average = (of: (label: number) => number): number => {
    let [sum, total] = [0, 0]
    for (let row = 0; row < labels.length; row++) {
      const weight = weights ? (weights[row] as number) : 1
      sum += weight * of(labels[row] as number)
      total += weight
    }
    return sum / total
  }
  const mean = average((label) => label)
  const scale = Math.sqrt(average((label) => (label - mean) ** 2))
  return { mean, scale: scale > 0 ? scale : 1 }
}

/** Has a network that learnt labels in a unit answer in their own. */
export function undoUnit({ layers }: Network, { mean, scale }: LabelUnit): void {
  const last = layers.at(-1) as Network['layers'][0]
  for (const values of [last.weights, last.bias]) values.set(values.map((value) => value * scale))
  last.bias[0] = (last.bias[0] as number) + mean
}
