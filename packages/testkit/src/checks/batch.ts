import { assertNone } from '../assert-none.ts'
import { traceAnswers } from '../trace-answers.ts'
import type { BehaviourCheck } from './model-check.ts'

export const batch: BehaviourCheck = {
  name: 'batch',
  title: 'a row is answered in a batch as it is alone',
  async run(subject) {
    const owners = await traceAnswers(subject)
    const changed = owners.flatMap((rows, row) =>
      rows.length === 0 ? [`row ${row}: ${JSON.stringify(subject.rows[row])}`] : [],
    )
    assertNone(changed, 'In a batch, rows get answers that no row gets alone')
  },
}
