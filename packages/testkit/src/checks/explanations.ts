import { isDeepStrictEqual } from 'node:util'
import type { Explanation } from '@flit-ml/spec'
import { assertNone } from '../assert-none.ts'
import type { BehaviourCheck } from './model-check.ts'

export const explanations: BehaviourCheck = {
  name: 'explanations',
  title: 'a row is explained the same, to the last bit, alone, in a batch, and by another instance',
  inapplicable({ explains }) {
    return explains ? undefined : 'The model cannot explain itself.'
  },
  async run({ model, load, rows }) {
    const found = await model.explain(rows)
    assertNone(others(await (await load()).explain(rows), found), 'Another instance explains otherwise')
    const alone: Explanation[] = []
    for (const row of rows) alone.push(...(await model.explain([row])))
    assertNone(others(alone, found), 'Alone, rows are explained otherwise than in a batch')
  },
}

function others(found: readonly Explanation[], expected: readonly Explanation[]): string[] {
  return expected.flatMap((explanation, row) => (isDeepStrictEqual(found[row], explanation) ? [] : [`row ${row}`]))
}
