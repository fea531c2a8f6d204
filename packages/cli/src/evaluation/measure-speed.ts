import type { LoadedModel } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'

/** How fast a model answers on this machine, its checks of rows and answers included; medians. */
export interface Speed {
  readonly model: string
  /** How many rows the batch had. */
  readonly rows: number
  readonly microsecondsPerRowOfBatch: number
  readonly microsecondsForOneRow: number
}

export interface Timed {
  readonly model: LoadedModel
  readonly rows: readonly Row[]
}

const rounds = { batch: 15, one: 200 }

/** Measures models in turn, round by round, so that whatever else the machine does slows each of them. */
export async function measureSpeed(models: readonly Timed[]): Promise<readonly Speed[]> {
  const batch = await medians(rounds.batch, models, ({ rows }) => rows)
  const one = await medians(rounds.one, models, ({ rows }, round) => {
    const at = round % rows.length
    return rows.slice(at, at + 1)
  })
  return models.map(({ model, rows }, at) => ({
    model: model.info.reference,
    rows: rows.length,
    microsecondsPerRowOfBatch: (batch[at] as number) / rows.length,
    microsecondsForOneRow: one[at] as number,
  }))
}

async function medians(
  count: number,
  models: readonly Timed[],
  rowsOf: (timed: Timed, round: number) => readonly Row[],
): Promise<number[]> {
  const times: number[][] = models.map(() => [])
  for (let round = 0; round < 2 * count; round++) {
    for (const [at, timed] of models.entries()) {
      const rows = rowsOf(timed, round)
      const start = performance.now()
      await timed.model.predict(rows)
      // The first half warms up.
      if (round >= count) times[at]?.push(1000 * (performance.now() - start))
    }
  }
  return times.map((values) => values.sort((a, b) => a - b)[values.length >> 1] as number)
}
