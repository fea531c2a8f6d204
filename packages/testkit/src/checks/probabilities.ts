import { differences } from '@flit-ml/core'
import { assertNone } from '../assert-none.ts'
import type { BehaviourCheck } from './model-check.ts'

export const probabilities: BehaviourCheck = {
  name: 'probabilities',
  title: 'predictProba answers what predict does',
  inapplicable({ model }) {
    return model.info.task === 'binary-classification' ? undefined : 'Only binary classifiers have probabilities.'
  },
  async run({ model, rows, tolerance }) {
    const expected = (await model.predict(rows)).map(({ probability }) => ({ probability }))
    const found = Array.from(await model.predictProba(rows), (probability) => ({ probability }))
    assertNone(differences(found, expected, tolerance), 'predictProba answers otherwise than predict')
  },
}
