import { differences } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import { assertNone } from '../assert-none.ts'
import { messageOf } from '../message-of.ts'
import { optionalInputs } from '../optional-inputs.ts'
import type { Subject } from '../subject.ts'
import type { BehaviourCheck } from './model-check.ts'

export const missingValues: BehaviourCheck = {
  name: 'missing values',
  title: 'each optional input may be absent or null, and golden rows say what is answered then',
  inapplicable({ model }) {
    return optionalInputs(model.info.signature).length > 0 ? undefined : 'The signature has no optional input.'
  },
  async run(subject) {
    const optional = optionalInputs(subject.model.info.signature)
    const never = optional.filter((name) => subject.golden?.rows.every((row) => (row[name] ?? null) !== null))
    assertNone(never, 'Optional inputs are missing in none of the golden rows')
    for (const names of [...optional.map((name) => [name]), optional]) {
      assertNone(await faultsWithout(subject, names), `Where ${names.join(', ')} is missing, the model fails`)
    }
  },
}

async function faultsWithout({ model, tolerance }: Subject, names: readonly string[]): Promise<string[]> {
  const { input } = model.info.signature.example
  const absent: Row = Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)))
  const nulled: Row = { ...absent, ...Object.fromEntries(names.map((name) => [name, null])) }
  try {
    const found = differences(await model.predict([absent]), await model.predict([nulled]), tolerance)
    return found.map((difference) => `absent is answered otherwise than null: ${difference}`)
  } catch (error) {
    return [messageOf(error)]
  }
}
