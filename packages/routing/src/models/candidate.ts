import type { LoadedModel } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
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

const none: readonly DecisionReason[] = []

/** @throws what the model's `predict` throws, or that of its scaling. */
export async function score(candidate: Candidate, rows: readonly Row[]): Promise<readonly Scored[]> {
  const { model, scoreField, reasons, scaling } = candidate
  const outputs = reasons === undefined ? await model.predict(rows) : await model.predict(rows, { reasons })
  const scores = outputs.map((output) => output[scoreField] as number)
  const scaled = scaling && (await scaling(scores))
  return outputs.map((output, row) => ({
    score: scores[row] as number,
    scaledScore: scaled?.[row] ?? null,
    reasons: (output['reasons'] as readonly DecisionReason[] | undefined) ?? none,
  }))
}
