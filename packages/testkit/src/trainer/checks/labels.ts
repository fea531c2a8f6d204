import { assert } from 'vitest'
import { assertNone } from '../../assert-none.ts'
import { refusalOf } from '../../runtime/checks/refusal-of.ts'
import { answersOf, distance } from '../answers-of.ts'
import type { TrainerCheck } from './trainer-check.ts'

export const labels: TrainerCheck = {
  name: 'labels',
  title:
    'and weights may be typed arrays; those that nothing can be learnt from are refused: of one class, NaN, too few, and weights below 0',
  async run({ load, given: { task, rows, labels } }) {
    const model = await load()
    const weights = Array.from(labels, (_, row) => 1 + (row % 3))
    await using plain = await model.fit(rows, Array.from(labels), { weights })
    await using typed = await model.fit(rows, Float64Array.from(labels), { weights: Float64Array.from(weights) })
    const apart = distance(await answersOf(plain, rows), await answersOf(typed, rows))
    assert(apart <= 1e-6, 'Of typed arrays, another model is fitted.')
    const bad: Record<string, Promise<unknown>> = {
      'a label too few': model.fit(rows, Array.from(labels).slice(1)),
      'a label that is NaN': model.fit(rows, [Number.NaN, ...Array.from(labels).slice(1)]),
      'a weight below 0': model.fit(rows, labels, { weights: Array.from(labels, (_, row) => (row === 1 ? -1 : 1)) }),
    }
    const ones = Array.from(labels, () => 1)
    if (task === 'binary-classification') bad['one class'] = model.fit(rows, ones)
    const faults: string[] = []
    for (const [name, fit] of Object.entries(bad)) {
      const fault = await refusalOf(fit, 'FLIT_TRAINING_DATA_INVALID')
      if (fault) faults.push(`${name} ${fault}`)
    }
    assertNone(faults, 'Training data are not refused as they should be')
  },
}
