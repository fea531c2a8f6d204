import { assert } from 'vitest'
import { refusalOf } from '../../runtime/checks/refusal-of.ts'
import type { TrainerCheck } from './trainer-check.ts'

export const name: TrainerCheck = {
  name: 'name',
  title: "is its package's",
  async run({ trainer, package: expected }) {
    assert(
      trainer.name === expected,
      `The trainer's name is ${JSON.stringify(trainer.name)}, and has to be "${expected}".`,
    )
  },
}

export const parameters: TrainerCheck = {
  name: 'parameters',
  title: 'each has a description and a default, the seed is one of them, and unknown ones are refused',
  async run({ trainer, fit, given }) {
    const { properties } = trainer.parametersSchema
    assert('seed' in properties, "The parameters have no 'seed'.")
    for (const [name, schema] of Object.entries(properties)) {
      assert(schema.description, `The parameter '${name}' has no description.`)
      assert('default' in schema, `The parameter '${name}' has no default.`)
    }
    const fault = await refusalOf(fit({}, { ...given.parameters, flitTestkitUnknown: 1 }), 'FLIT_PARAMETERS_INVALID')
    assert(fault === undefined, `A fit with an unknown parameter ${fault}`)
  },
}
