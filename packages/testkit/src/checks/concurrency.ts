import { differences } from '@flit-ml/core'
import type { Output } from '@flit-ml/spec'
import { assertNone } from '../assert-none.ts'
import type { BehaviourCheck } from './model-check.ts'

export const concurrency: BehaviourCheck = {
  name: 'concurrency',
  title: 'batches that are asked at once get the answers that they get one after the other',
  async run({ model, rows, tolerance }) {
    const batches = rows.slice(0, 50).map((_, start) => rows.slice(start, start + 1 + (start % 7)))
    const inTurn: (readonly Output[])[] = []
    for (const batch of batches) inTurn.push(await model.predict(batch))
    const atOnce = await Promise.all(batches.map((batch) => model.predict(batch)))
    const faults = atOnce.flatMap((answers, batch) =>
      differences(answers, inTurn[batch] ?? [], tolerance).map((difference) => `batch ${batch}, ${difference}`),
    )
    assertNone(faults, 'Asked at once, batches are answered otherwise')
  },
}
