import { assert } from 'vitest'
import { assertNone } from '../../assert-none.ts'
import { goldenRows } from '../../checks/golden-rows.ts'
import { messageOf } from '../../message-of.ts'
import type { RuntimeCase } from '../runtime-case.ts'
import type { RuntimeSubject } from '../runtime-subject.ts'
import { refusalOf } from './refusal-of.ts'
import type { RuntimeCheck } from './runtime-check.ts'

/** No runtime may have an option of this name. */
const unknown = { flitTestkitUnknown: true }

export const options: RuntimeCheck = {
  name: 'options',
  title: 'those that it should take it does, with the same answers, and others it refuses',
  async run(subject) {
    const { accepted, refused } = subject.options
    const hasExamples = accepted.length > 0 && refused.length > 0
    assert(hasExamples || !subject.facts.hasOptionsSchema, 'Give testRuntime options to accept, and some to refuse.')
    const faults: string[] = []
    for (const given of accepted) faults.push(...(await whyNotTaken(subject, given)))
    for (const given of [...refused, unknown]) {
      const fault = await refusalOf(subject.serve(withOptions(subject, given)), 'FLIT_PARAMETERS_INVALID')
      if (fault) faults.push(`${JSON.stringify(given)} ${fault}`)
    }
    assertNone(faults, 'Options are not taken, or refused, as they should be')
  },
}

async function whyNotTaken(subject: RuntimeSubject, given: object): Promise<string[]> {
  try {
    await goldenRows.run(await subject.serve(withOptions(subject, given)))
    return []
  } catch (error) {
    return [`${JSON.stringify(given)}: ${messageOf(error)}`]
  }
}

function withOptions({ cases }: RuntimeSubject, given: object): RuntimeCase {
  const [first] = cases
  assert(first)
  return { ...first.given, options: { ...given } }
}
