import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { columns, makeRows } from './make-booster.ts'
import { modelUnderTest, runSession, tensorOf } from './model-under-test.ts'

const rows = 500

/**
 * One row after the other, from an array into one, against a bare run on a tensor that is ready. ONNX Runtime is slower still
 * where it has to answer into a tensor that is there already.
 */
export async function measureRow(name: string, document: string): Promise<Part> {
  const { kernel, session } = await modelUnderTest(document)
  const matrix = makeRows(rows).map((value) => (name.includes('trees') ? value : value || 0))
  const cases = Array.from({ length: rows }, (_, row) => {
    const values = matrix.slice(row * columns, (row + 1) * columns)
    return { values, tensor: tensorOf(values) }
  })
  for (const { values, tensor } of cases)
    assertSameAnswers(name, kernel.predict(values), await runSession(session, tensor))
  const caseOf = (turn: number) => cases[turn % rows] as (typeof cases)[number]
  const answers = new Float32Array(kernel.width)
  const times = await interleave({
    ours: (turn) => kernel.predict(caseOf(turn).values, answers),
    peer: (turn) => runSession(session, caseOf(turn).tensor),
  })
  await session.release()
  const note = `${median(times.ours).toFixed(2)} µs, and ${median(times.peer).toFixed(1)} µs`
  return { name, value: ratio(times.peer, times.ours), note }
}
