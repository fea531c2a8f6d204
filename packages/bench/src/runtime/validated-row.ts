import type { Row } from '@flit-ml/spec'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import type { Subject } from './subject.ts'

/** What one row costs, validated and predicted, as a multiple of a bare run on a tensor that is ready. */
export async function measureValidatedRow({ served, bare }: Subject, rows: readonly Row[]): Promise<Part> {
  const { id } = served.info
  const cases = rows.map((row) => ({ batch: [row], feeds: bare.prepare([row]) }))
  for (const { batch, feeds } of cases) {
    const found = (await served.predict(batch)).map(({ probability }) => Number(probability))
    assertSameAnswers(id, found, bare.probabilities(await bare.run(feeds)))
  }
  const caseOf = (turn: number) => cases[turn % cases.length] as (typeof cases)[number]
  const times = await interleave({
    served: (turn) => served.predict(caseOf(turn).batch),
    bare: (turn) => bare.run(caseOf(turn).feeds),
  })
  const note = `${median(times.served).toFixed(1)} µs, and ${median(times.bare).toFixed(1)} µs bare`
  return { name: id, value: ratio(times.served, times.bare), note }
}
