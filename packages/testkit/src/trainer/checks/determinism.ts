import { assert } from 'vitest'
import type { TrainerCheck } from './trainer-check.ts'

export const determinism: TrainerCheck = {
  name: 'determinism',
  title:
    'the same rows, parameters and seed give the same artifact, to the bit, and one digest of the data; other rows another',
  async run({ fit, load, given: { rows, labels, weights } }) {
    const [first, second] = [await fit(), await fit()]
    assert(Buffer.compare(first.artifact, second.artifact) === 0, 'Fitted again, the artifact is another.')
    assert(first.lineage.dataDigest === second.lineage.dataDigest, 'The same rows have two digests.')
    const fewer = Array.from(labels).slice(1)
    const options = weights ? { weights: Array.from(weights).slice(1) } : {}
    const other = await (await load()).fit(rows.slice(1), fewer, options)
    await other.dispose()
    assert(first.lineage.dataDigest !== other.lineage.dataDigest, 'Other rows have the same digest.')
  },
}
