import { assert } from 'vitest'
import type { RuntimeCheck } from './runtime-check.ts'

export const name: RuntimeCheck = {
  name: 'name',
  title: "is its package's",
  async run({ facts, package: expected }) {
    assert(facts.name === expected, `The runtime's name is ${JSON.stringify(facts.name)}, and has to be "${expected}".`)
  },
}
