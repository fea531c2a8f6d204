import type { LoadedModel } from '@flit-ml/core'
import type { InputRow } from '@flit-ml/datasets'

/** The median time of one prediction, in milliseconds, after a warm-up. */
export async function timeOne(model: LoadedModel, rows: readonly InputRow[]): Promise<number> {
  const times: number[] = []
  for (const row of rows) {
    const start = performance.now()
    await model.predict([row])
    times.push(performance.now() - start)
  }
  const warm = times.slice(times.length / 4).sort((a, b) => a - b)
  return warm[Math.floor(warm.length / 2)] ?? Number.NaN
}
