import { differences } from '@flit-ml/core'
import { assert } from 'vitest'
import { assertNone } from '../assert-none.ts'
import { predictOneByOne } from '../predict-one-by-one.ts'
import type { BehaviourCheck } from './model-check.ts'

export const goldenRows: BehaviourCheck = {
  name: 'golden rows',
  title: 'are answered, within their tolerance',
  async run({ model, golden }) {
    assert(golden, 'flitModel.golden in the package.json has to name the golden rows: what every release must answer.')
    const { rows, outputs, tolerance } = golden
    const isLoose = model.info.task === 'binary-classification' && tolerance > 1e-6
    assert(!isLoose, `The tolerance of the golden rows is ${tolerance}, and for probabilities has to be 1e-6 or less.`)
    // One by one, so that a fault of batches is left to the checks of batches.
    const answers = await predictOneByOne(model, rows)
    assertNone(differences(answers, outputs, tolerance), 'Golden rows are answered otherwise')
  },
}
