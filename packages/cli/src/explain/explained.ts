import type { LoadedModel } from '@flit-ml/core'
import type { Output, Reason, Row } from '@flit-ml/spec'

/** One answer of a model, and what made it. */
export interface Explained {
  readonly model: string
  readonly output: Output
  readonly bias: number
  /** The bias and all contributions. */
  readonly margin: number
  /** The greatest first, whichever way they push; equal ones in the order of the signature. */
  readonly contributions: readonly Contribution[]
  /** Absent where the signature has none. */
  readonly reasons?: readonly Reason[]
}

export interface Contribution {
  readonly input: string
  /** What the row has there; `null` where it is missing. */
  readonly value: unknown
  readonly contribution: number
  /** Where the contribution is an estimate. */
  readonly standardError?: number
}

/**
 * Has a model answer a row, and say why.
 * @throws FlitError FLIT_ROW_INVALID, FLIT_REASONS_UNAVAILABLE, and what `predict` throws.
 */
export async function explainRow(model: LoadedModel, row: Row, mostReasons: number): Promise<Explained> {
  const { reference, signature } = model.info
  const [explanation] = await model.explain([row])
  const { bias, contributions, standardErrors } = explanation ?? { bias: 0, contributions: {} }
  const { reasons, ...output } = await answer(model, row, signature.reasons && mostReasons)
  const found = Object.keys(signature.input.properties).flatMap((input): Contribution[] => {
    const [contribution, standardError] = [contributions[input], standardErrors?.[input]]
    if (contribution === undefined) return []
    return [{ input, value: row[input] ?? null, contribution, ...(standardError !== undefined && { standardError }) }]
  })
  return {
    model: reference,
    output,
    bias,
    margin: found.reduce((sum, { contribution }) => sum + contribution, bias),
    contributions: found.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
    ...(reasons && { reasons }),
  }
}

async function answer(
  model: LoadedModel,
  row: Row,
  reasons: number | undefined,
): Promise<Output & { readonly reasons?: readonly Reason[] }> {
  const answers = reasons === undefined ? await model.predict([row]) : await model.predict([row], { reasons })
  return answers[0] ?? {}
}
