import type { Row } from '@flit-ml/spec'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import type { Subject } from './subject.ts'

/**
 * What the runtime adds to the inference of 1,000 rows, as a share of it: it encodes the rows, and picks the
 * probabilities out of the answer.
 */
export async function measureEncode1000({ served, loaded, bare }: Subject, rows: readonly Row[]): Promise<Part> {
  const { id } = served.info
  const batch = Array.from({ length: 1000 }, (_, index) => rows[index % rows.length] as Row)
  const feeds = bare.prepare(batch)
  const predict = async () => loaded.predictProba?.(batch) ?? []
  assertSameAnswers(id, await predict(), bare.probabilities(await bare.run(feeds)))
  const times = await interleave({ encoded: predict, bare: () => bare.run(feeds) })
  const [whole, inference] = [median(times.encoded), median(times.bare)]
  const note = `${(whole - inference).toFixed(0)} µs, and ${inference.toFixed(0)} µs of inference`
  return { name: id, value: ratio(times.encoded, times.bare) - 1, note }
}
