import type { Row, Signature } from '@flit-ml/spec'
import { assertNone } from '../assert-none.ts'
import { differences } from '../differences.ts'
import type { Check } from './check.ts'

export const signature: Check = {
  title: 'takes what its signature allows: every input, and every optional one missing',
  async run({ model, tolerance }) {
    const { input, encoding } = model.info.signature
    if (encoding?.layout === 'matrix') {
      const encoded = new Set(encoding.columns.map(({ name }) => name))
      const ignored = Object.keys(input.properties).filter((name) => !encoded.has(name))
      assertNone(ignored, 'Inputs of the signature are missing in its encoding')
    }
    const { absent, nulled } = withoutOptional(model.info.signature)
    const [whenAbsent, whenNull] = [await model.predict([absent]), await model.predict([nulled])]
    assertNone(differences(whenAbsent, whenNull, tolerance), 'An input that is absent is answered otherwise than null')
  },
}

/** The example with no optional input: left out, and as null. */
function withoutOptional({ input, example }: Signature): { absent: Row; nulled: Row } {
  const required = new Set(input.required)
  const names = Object.keys(input.properties)
  const value = (name: string): [string, unknown] => [name, required.has(name) ? example.input[name] : null]
  return {
    absent: Object.fromEntries(names.filter((name) => required.has(name)).map(value)),
    nulled: Object.fromEntries(names.map(value)),
  }
}
