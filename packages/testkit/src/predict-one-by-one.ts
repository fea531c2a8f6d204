import type { LoadedModel } from '@flit-ml/core'
import type { Output, Row } from '@flit-ml/spec'

/** The answers to the rows, each asked as a batch of its own. */
export async function predictOneByOne(model: LoadedModel, rows: readonly Row[]): Promise<Output[]> {
  const answers: Output[] = []
  for (const row of rows) answers.push(...(await model.predict([row])))
  return answers
}
