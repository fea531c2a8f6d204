import { differences } from '@flit-ml/core'
import { assertNone } from '../assert-none.ts'
import type { BehaviourCheck } from './model-check.ts'

export const determinism: BehaviourCheck = {
  name: 'determinism',
  title: 'one batch gets the same answers, to the last bit, again and from another instance',
  async run({ model, load, rows }) {
    const answers = await model.predict(rows)
    assertNone(differences(await model.predict(rows), answers, 0), 'Asked again, the model answers otherwise')
    const other = await load()
    assertNone(differences(await other.predict(rows), answers, 0), 'Another instance answers otherwise')
  },
}
