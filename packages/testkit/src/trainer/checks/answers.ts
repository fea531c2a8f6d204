import type { LoadedModel } from '@flit-ml/core'
import { assert } from 'vitest'
import { answersOf } from '../answers-of.ts'
import type { TrainerCase } from '../trainer-case.ts'
import type { TrainerCheck } from './trainer-check.ts'

export const answers: TrainerCheck = {
  name: 'answers',
  title: 'of the artifact are those that the trainer measured itself by',
  async run({ fit, given }) {
    const fitted = await fit()
    const found = await lossOf(fitted, given)
    const metric = given.task === 'binary-classification' ? 'logLoss' : 'meanSquaredError'
    const told = fitted.metrics[metric]
    assert(told !== undefined, `The trainer does not tell the metric '${metric}' of the rows that it learnt from.`)
    assert(
      Math.abs(told - found) <= 1e-5 * (1 + Math.abs(found)),
      `The trainer tells a ${metric} of ${told}; the artifact has ${found}.`,
    )
  },
}

/** The mean over the rows, by their weights. */
async function lossOf(model: LoadedModel, { task, rows, labels, weights }: TrainerCase): Promise<number> {
  let [sum, total] = [0, 0]
  for (const [row, answer] of (await answersOf(model, rows)).entries()) {
    const [label, weight] = [labels[row] as number, weights?.[row] ?? 1]
    sum +=
      weight * (task === 'binary-classification' ? -Math.log(label === 1 ? answer : 1 - answer) : (answer - label) ** 2)
    total += weight
  }
  return sum / total
}
