import type { LoadedModel } from '@flit-ml/core'
import type { Output, Row } from '@flit-ml/spec'
import type { DecisionModel, DecisionReason, DecisionRuntime } from '../decision.ts'
import type { Scaling } from './scaling.ts'

/** A model in the place that a configuration gives it. */
export interface Candidate {
  readonly model: LoadedModel
  readonly pin: DecisionModel
  readonly runtime: DecisionRuntime | null
  /** The output that is the score. */
  readonly scoreField: string
  /** How many reasons it is asked for; undefined where it gives none. */
  readonly reasons: number | undefined
  readonly scaling: Scaling | null
}

/** What a candidate says of one row. */
export interface Scored {
  readonly score: number
  readonly scaledScore: number | null
  readonly reasons: readonly DecisionReason[]
}

const none: readonly DecisionReason[] = Object.freeze([])

/** Rejects with what the model's `predict` throws, or that of its scaling. */
export function score(candidate: Candidate, rows: readonly Row[]): Promise<readonly Scored[]> {
  const { model, reasons, scaling } = candidate
  const predicted = reasons === undefined ? model.predict(rows) : model.predict(rows, { reasons })
  return predicted.then((outputs) => (scaling ? scaled(candidate, outputs, scaling) : scoredBy(candidate, outputs)))
}

async function scaled(candidate: Candidate, outputs: readonly Output[], scaling: Scaling): Promise<readonly Scored[]> {
  const scored = scoredBy(candidate, outputs)
  const scaledScores = await scaling(scored.map(({ score }) => score))
  return scored.map((one, row) => ({ ...one, scaledScore: scaledScores[row] as number }))
}

function scoredBy({ scoreField }: Candidate, outputs: readonly Output[]): readonly Scored[] {
  return outputs.map((output) => ({
    score: output[scoreField] as number,
    scaledScore: null,
    reasons: (output['reasons'] as readonly DecisionReason[] | undefined) ?? none,
  }))
}
