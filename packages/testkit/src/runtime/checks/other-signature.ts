import type { Signature } from '@flit-ml/spec'
import { assertNone } from '../../assert-none.ts'
import { refusalOf } from './refusal-of.ts'
import type { RuntimeCheck } from './runtime-check.ts'

/** No model may have an input or an output of this name. */
const name = 'flitTestkitUnknown'

export const otherSignature: RuntimeCheck = {
  name: 'other signature',
  title: 'is refused with FLIT_ARTIFACT_REFUSED: one with an input, or an output, that the artifact has not',
  async run({ cases, serve }) {
    const faults: string[] = []
    for (const { given } of cases) {
      for (const part of ['input', 'output'] as const) {
        const signature = withOneMore(given.signature, part)
        const fault = await refusalOf(serve({ ...given, signature }), 'FLIT_ARTIFACT_REFUSED')
        if (fault) faults.push(`The case '${given.name}', with one ${part} more, ${fault}`)
      }
    }
    assertNone(faults, 'Signatures that differ from their artifact are not refused as they should be')
  },
}

function withOneMore(signature: Signature, part: 'input' | 'output'): Signature {
  const { properties, required = [] } = signature[part]
  const example = { ...signature.example, [part]: { ...signature.example[part], [name]: 0 } }
  const more = { properties: { ...properties, [name]: { type: 'number' } }, required: [...required, name] }
  return { ...signature, example, [part]: { ...signature[part], ...more } }
}
