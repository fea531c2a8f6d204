import type { LoadedModel } from '@flit-ml/core'
import type { Row, Signature } from '@flit-ml/spec'
import { assertNone } from '../assert-none.ts'
import { messageOf } from '../message-of.ts'
import type { ModelCheck } from './model-check.ts'

export const signature: ModelCheck = {
  name: 'signature',
  title: 'every input is encoded, and each category, and the least and the greatest number, is answered',
  async run({ model }) {
    assertNone(notEncoded(model.info.signature), 'Inputs of the signature are missing in its encoding')
    const faults: string[] = []
    for (const [name, value] of allowedValues(model.info.signature)) {
      const fault = await faultOf(model, { ...model.info.signature.example.input, [name]: value })
      if (fault) faults.push(`${name} = ${JSON.stringify(value)}: ${fault}`)
    }
    assertNone(faults, 'The signature allows what is not answered')
  },
}

function notEncoded({ input, encoding }: Signature): string[] {
  if (encoding?.layout !== 'matrix') return []
  const encoded = new Set(encoding.columns.map(({ name }) => name))
  return Object.keys(input.properties).filter((name) => !encoded.has(name))
}

function* allowedValues({ input }: Signature): Generator<readonly [name: string, value: unknown]> {
  for (const [name, schema] of Object.entries(input.properties)) {
    const { type, enum: values, minimum, maximum } = schema
    const booleans = [type].flat().includes('boolean') ? [true, false] : []
    const found: readonly unknown[] = values ?? [minimum, maximum, ...booleans]
    for (const value of found) if (value !== undefined && value !== null) yield [name, value]
  }
}

/** Why a row is not answered. A row that the signature refuses for another reason is no fault. */
async function faultOf(model: LoadedModel, row: Row): Promise<string | undefined> {
  try {
    await model.predict([row], { onInvalid: 'report' })
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}
