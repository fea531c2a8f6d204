import type { LoadedModel } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'

/** What a model answers, as numbers. */
export async function answersOf(model: LoadedModel, rows: readonly Row[]): Promise<number[]> {
  const [name = ''] = Object.keys(model.info.signature.output.properties)
  return (await model.predict(rows)).map((output) => Number(output[name]))
}

/** The most that two answers to one row are apart, as a share of them where they are above 1. */
export function distance(answers: readonly number[], others: readonly number[]): number {
  return Math.max(...answers.map((answer, row) => Math.abs(answer - (others[row] as number)) / (1 + Math.abs(answer))))
}
