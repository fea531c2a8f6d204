import type { LoadedModel } from '@flit-ml/core'
import type { InputRow } from '@flit-ml/datasets'
import { isFlitError } from '@flit-ml/spec'

/** What speaks most against each purchase, by a model: codes, the weightiest first. Nothing of a model that cannot say it. */
export async function principalReasons(
  model: LoadedModel,
  rows: readonly InputRow[],
  most: number,
): Promise<readonly string[]> {
  try {
    const answers = await model.predict(rows, { reasons: most })
    return answers.map(({ reasons }) => reasons.map(({ code }) => code).join(' '))
  } catch (error) {
    if (!isFlitError(error, 'FLIT_REASONS_UNAVAILABLE')) throw error
    return rows.map(() => '')
  }
}
