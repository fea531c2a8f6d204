import type { Signature } from '@flit-ml/spec'
import { assertNone } from '../assert-none.ts'
import type { ModelCheck } from './model-check.ts'

export const reasons: ModelCheck = {
  name: 'reasons',
  title: 'every input that is scored, and not protected, is in a reason',
  inapplicable({ model }) {
    return model.info.signature.reasons ? undefined : 'The signature has no reasons.'
  },
  async run({ model }) {
    assertNone(untold(model.info.signature), 'Inputs are scored, not protected, and in no reason of the signature')
  },
}

function untold({ input, encoding, reasons }: Signature): string[] {
  const told = new Set(reasons?.codes.flatMap(({ features }) => features))
  const scored =
    encoding?.layout === 'matrix' ? encoding.columns.map(({ name }) => name) : Object.keys(input.properties)
  return scored.filter((name) => !told.has(name) && !input.properties[name]?.protected)
}
