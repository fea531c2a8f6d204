import { differences } from '@flit-ml/core'
import { assertNone } from '../assert-none.ts'
import type { ModelCheck } from './model-check.ts'

export const example: ModelCheck = {
  name: 'example',
  title: "the signature's example is answered as it says",
  async run({ model, tolerance }) {
    const { input, output } = model.info.signature.example
    assertNone(differences(await model.predict([input]), [output], tolerance), 'The example is answered otherwise')
  },
}
