import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { makeRows } from './make-booster.ts'
import type { ModelUnderTest } from './model-under-test.ts'

/** What answers a batch in the place of the runtime. */
export interface BatchPeer {
  /** Gets ready for a batch: `run` answers it, and `answers` gives the probability of each row. */
  prepare(matrix: Float32Array): Promise<{ run(): Promise<void>; answers(): Promise<ArrayLike<number>> }>
  /** How far its probabilities may be from the runtime's. */
  readonly tolerance: number
}

const sizes = [1000, 10_000, 100_000]

/** Batches of each size against a peer. */
export async function measureBatches(trees: number, { kernel }: ModelUnderTest, peer: BatchPeer): Promise<Part[]> {
  const parts: Part[] = []
  for (const rows of sizes) {
    const name = `${trees} trees, ${rows.toLocaleString('en')} rows`
    const matrix = makeRows(rows)
    const { run, answers } = await peer.prepare(matrix)
    await run()
    const positive = kernel.predict(matrix).filter((_, at) => at % 2 === 1)
    assertSameAnswers(name, positive, await answers(), peer.tolerance)
    const rounds = rows > 10_000 ? 5 : 15
    const times = await interleave(
      { ours: () => kernel.predict(matrix), peer: run },
      { rounds, warmUpMilliseconds: 100 },
    )
    const nanoseconds = (side: readonly number[]) => ((median(side) * 1000) / rows).toFixed(0)
    const note = `${nanoseconds(times.ours)} ns a row, and ${nanoseconds(times.peer)} ns`
    parts.push({ name, value: ratio(times.peer, times.ours), note })
  }
  return parts
}
