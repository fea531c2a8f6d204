import { assert } from 'vitest'
import { assertNone } from '../assert-none.ts'
import { traceAnswers } from '../trace-answers.ts'
import type { BehaviourCheck } from './model-check.ts'

export const order: BehaviourCheck = {
  name: 'order',
  title: 'a batch is answered in the order of its rows',
  async run(subject) {
    const owners = await traceAnswers(subject)
    assert(
      // That there are no golden rows is for their check to say.
      owners.length === 1 || owners.some((rows) => rows.length < owners.length),
      'All rows get one answer, so that their order cannot be seen: add golden rows that get others.',
    )
    const moved = owners.flatMap((rows, row) =>
      rows.length > 0 && !rows.includes(row) ? [`row ${row} gets the answer of row ${rows[0]}`] : [],
    )
    assertNone(moved, 'In a batch, rows get the answers of others')
  },
}
