import type { FittedModel, LoadedModel } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import { assert } from 'vitest'
import { assertNone } from '../../assert-none.ts'
import { refusalOf } from '../../runtime/checks/refusal-of.ts'
import type { TrainerCase } from '../trainer-case.ts'
import type { TrainerCheck } from './trainer-check.ts'

export const labels: TrainerCheck = {
  name: 'labels',
  title:
    'and weights may be typed arrays; those that nothing can be learnt from are refused: of one class, NaN, too few, and weights below 0',
  async run({ load, given: { task, rows, labels } }) {
    const model = await load()
    const weights = Array.from(labels, (_, row) => row % 3)
    const plain = await answersOf(model.fit(rows, Array.from(labels), { weights }), rows)
    const typed = await answersOf(
      model.fit(rows, Float64Array.from(labels), { weights: Float64Array.from(weights) }),
      rows,
    )
    assert(distance(plain, typed) <= 1e-6, 'Of typed arrays, another model is fitted.')
    const bad: Record<string, Promise<unknown>> = {
      'a label too few': model.fit(rows, Array.from(labels).slice(1)),
      'a label that is NaN': model.fit(rows, [Number.NaN, ...Array.from(labels).slice(1)]),
      'a weight below 0': model.fit(rows, labels, { weights: Array.from(labels, (_, row) => (row === 1 ? -1 : 1)) }),
    }
    if (task === 'binary-classification') {
      const ones = Array.from(labels, () => 1)
      bad['one class'] = model.fit(rows, ones)
    }
    const faults: string[] = []
    for (const [name, fit] of Object.entries(bad)) {
      const fault = await refusalOf(fit, 'FLIT_TRAINING_DATA_INVALID')
      if (fault) faults.push(`${name} ${fault}`)
    }
    assertNone(faults, 'Training data are not refused as they should be')
  },
}

async function answersOf(fit: Promise<FittedModel>, rows: readonly Row[]): Promise<number[]> {
  const fitted = await fit
  const answers = await numbersOf(fitted, rows)
  await fitted.dispose()
  return answers
}

/** The most that two answers to one row are apart, as a share of them where they are above 1. */
function distance(answers: readonly number[], others: readonly number[]): number {
  return Math.max(...answers.map((answer, row) => Math.abs(answer - (others[row] as number)) / (1 + Math.abs(answer))))
}

export const validation: TrainerCheck = {
  name: 'validation',
  title: 'has metrics of its own, each a finite number',
  async run({ fit, given }) {
    const { metrics } = await fit({ validation: { rows: given.rows, labels: given.labels } })
    const names = Object.keys(metrics)
    assert(
      names.some((name) => name.startsWith('validation')),
      `Of the validation nothing is told: ${names}.`,
    )
    for (const [name, value] of Object.entries(metrics))
      assert(Number.isFinite(value), `The metric '${name}' is ${value}.`)
  },
}

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
  const [name = ''] = Object.keys(model.info.signature.output.properties)
  let [sum, total] = [0, 0]
  for (const [row, output] of (await model.predict(rows)).entries()) {
    const [answer, label, weight] = [Number(output[name]), labels[row] as number, weights?.[row] ?? 1]
    sum +=
      weight * (task === 'binary-classification' ? -Math.log(label === 1 ? answer : 1 - answer) : (answer - label) ** 2)
    total += weight
  }
  return sum / total
}

export const loadedModel: TrainerCheck = {
  name: 'loaded model',
  title: 'answers as before once another was fitted from it',
  async run({ load, given: { rows, labels, task } }) {
    const model = await load()
    const some = rows.slice(0, 50)
    const before = await model.predict(some)
    const other = Array.from(labels, (label) => (task === 'binary-classification' ? 1 - label : -label))
    const fitted = await model.fit(rows, other)
    const [after, fresh] = [await model.predict(some), await fitted.predict(some)]
    await fitted.dispose()
    assert(JSON.stringify(after) === JSON.stringify(before), 'The loaded model answers otherwise.')
    assert(JSON.stringify(fresh) !== JSON.stringify(before), 'Fitted to other labels, the new model answers the same.')
  },
}

export const runtimes: TrainerCheck = {
  name: 'runtimes',
  title: 'answer alike, to 1e-6',
  inapplicable: ({ runtimes }) => (runtimes.length > 1 ? undefined : 'There is one alone.'),
  async run({ load, runtimes, given: { rows, labels } }) {
    const answers: number[][] = []
    for (const runtime of runtimes) {
      const fitted = await (await load(runtime)).fit(rows, labels)
      assert(fitted.info.runtime === runtime, `${runtime} refuses the artifact.`)
      answers.push(await numbersOf(fitted, rows))
      await fitted.dispose()
    }
    const [first = []] = answers
    for (const [index, other] of answers.entries()) {
      const apart = distance(other, first)
      assert(apart <= 1e-6, `${runtimes[index]} and ${runtimes[0]} are ${apart} apart.`)
    }
  },
}

async function numbersOf(model: LoadedModel, rows: readonly Row[]): Promise<number[]> {
  const [name = ''] = Object.keys(model.info.signature.output.properties)
  return (await model.predict(rows)).map((output) => Number(output[name]))
}
