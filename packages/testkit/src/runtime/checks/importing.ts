import { assert } from 'vitest'
import { assertNone } from '../../assert-none.ts'
import type { RuntimeCheck } from './runtime-check.ts'

export const importing: RuntimeCheck = {
  name: 'import',
  title: 'loads no other package, leaves nothing under way, and prints nothing',
  async run({ facts: { packages, underWay, output } }) {
    assertNone(packages, 'Packages are imported with the runtime, and not once a model is loaded')
    assertNone(underWay, 'Once the runtime is imported, something is under way')
    assert(output === '', `At import, the runtime prints: ${output}`)
  },
}
