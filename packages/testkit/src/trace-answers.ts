import { differences } from '@flit-ml/core'
import { predictOneByOne } from './predict-one-by-one.ts'
import type { Subject } from './subject.ts'

/** Asks all rows in one batch, and each by itself: for each answer of the batch, the rows that have it by themselves. */
export async function traceAnswers({ model, rows, tolerance }: Subject): Promise<readonly (readonly number[])[]> {
  const alone = await predictOneByOne(model, rows)
  const together = await model.predict(rows)
  return together.map((answer) =>
    [...alone.keys()].filter((row) => differences([answer], alone.slice(row, row + 1), tolerance).length === 0),
  )
}
