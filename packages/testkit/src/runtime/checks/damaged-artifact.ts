import { assertNone } from '../../assert-none.ts'
import { refusalOf } from './refusal-of.ts'
import type { RuntimeCheck } from './runtime-check.ts'

export const damagedArtifact: RuntimeCheck = {
  name: 'damaged artifact',
  title: 'is refused with FLIT_ARTIFACT_REFUSED: one that is empty, truncated, or garbage',
  async run({ cases, serve }) {
    const faults: string[] = []
    for (const { given } of cases) {
      for (const [name, artifact] of Object.entries(damages(given.artifact))) {
        const fault = await refusalOf(serve({ ...given, artifact }), 'FLIT_ARTIFACT_REFUSED')
        if (fault) faults.push(`The case '${given.name}', ${name}, ${fault}`)
      }
    }
    assertNone(faults, 'Damaged artifacts are not refused as they should be')
  },
}

function damages(artifact: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return {
    empty: new Uint8Array(),
    'cut to its first half': artifact.subarray(0, artifact.length >> 1),
    'as garbage': Uint8Array.from({ length: 1000 }, (_, index) => (index * 7919) % 251),
    'as text': new TextEncoder().encode('No artifact.'),
  }
}
