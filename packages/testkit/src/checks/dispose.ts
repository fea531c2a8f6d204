import { differences } from '@flit-ml/core'
import { assertNone } from '../assert-none.ts'
import type { BehaviourCheck } from './model-check.ts'

export const dispose: BehaviourCheck = {
  name: 'dispose',
  title: 'an instance ends what is under way, leaves the others alone, and can be loaded anew',
  async run({ model, load, rows, tolerance }) {
    const expected = await model.predict(rows)
    const instance = await load()
    const [underWay] = await Promise.all([instance.predict(rows), instance.dispose()])
    assertNone(differences(underWay, expected, tolerance), 'A prediction that was under way is answered otherwise')
    assertNone(differences(await model.predict(rows), expected, tolerance), 'Then another instance answers otherwise')
    const anew = await load()
    assertNone(differences(await anew.predict(rows), expected, tolerance), 'Then a new instance answers otherwise')
  },
}
