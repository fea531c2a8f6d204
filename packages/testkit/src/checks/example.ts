import { assertNone } from '../assert-none.ts'
import { differences } from '../differences.ts'
import type { Check } from './check.ts'

export const example: Check = {
  title: "answers the signature's example as it says",
  async run({ model, tolerance }) {
    const { input, output } = model.info.signature.example
    assertNone(differences(await model.predict([input]), [output], tolerance), 'The example is answered otherwise')
  },
}
