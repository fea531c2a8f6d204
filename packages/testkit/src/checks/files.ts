import { createRegistry, differences } from '@flit-ml/core'
import { assertNone } from '../assert-none.ts'
import { messageOf } from '../message-of.ts'
import { publishedCopy } from '../package/published-copy.ts'
import { openSubject } from '../subject.ts'
import type { ModelCheck } from './model-check.ts'

export const files: ModelCheck = {
  name: 'files',
  title: 'what npm would publish loads, and answers the same',
  async run({ folder, model, rows, tolerance }) {
    await using copy = await publishedCopy(folder)
    await using published = await openSubject(createRegistry({ packages: [copy.folder] })).catch((cause: unknown) => {
      const problem = `Of ${copy.files.join(', ')} alone, which is what npm would publish, no model can be loaded`
      throw new Error(`${problem}: ${messageOf(cause)}`, { cause })
    })
    const answers = await published.model.predict(rows)
    assertNone(differences(answers, await model.predict(rows), tolerance), 'What npm would publish answers otherwise')
  },
}
