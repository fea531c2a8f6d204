import type { Row } from '@flit-ml/spec'
import type { AssignmentReason } from './assignment/assignment-reason.ts'

/** One answer of a route, with all that is needed to replay and to explain it. Plain: it is what JSON can hold. */
export interface Decision {
  /** The caller's, or a UUID of version 7, which begins with its time. */
  readonly id: string
  /** When it was asked for: UTC, as `2026-11-24T22:00:00.000Z`. */
  readonly time: string
  readonly route: string
  /** The version of the configuration that answered: of it, and of what its references meant. */
  readonly configuration: string
  /** Whom the unit was assigned to: `champion`, `holdout`, or the name of a challenger. */
  readonly arm: string
  readonly assignment: Assignment
  /** What answered; `null` where it was the constant outcome of the fallback. */
  readonly model: DecisionModel | null
  /** `null` where a model is code, or none answered. */
  readonly runtime: DecisionRuntime | null
  readonly row: Row
  /** The model's probability or value; `null` where no model answered. */
  readonly score: number | null
  /** What the route's scaling made of it; `null` where it has none, or no model answered. */
  readonly scaledScore: number | null
  /** `null` where the route has none, or no model answered. */
  readonly cutOff: DecisionCutOff | null
  /** Such as `approve`; `null` where the route has neither cut-offs nor a constant fallback that answered. */
  readonly outcome: string | null
  /** The principal reasons, the weightiest first. */
  readonly reasons: readonly DecisionReason[]
  /** Milliseconds from the call to the answer, without the time that a store took to keep it. */
  readonly latency: number
  /** What answered in place of the assigned arm, and why; `null` where the arm answered. */
  readonly fallback: DecisionFallback | null
  /** What the shadows said. They run after the answer: a store adds them to what it keeps. */
  readonly shadows: readonly ShadowAnswer[]
  /** What whoever reads this has to know, in words, such as that it was not kept. */
  readonly warnings: readonly string[]
}

export interface Assignment {
  /** What units are told apart by: plain, or as a keyed hash; `null` where the caller gave none. */
  readonly unit: string | null
  readonly isUnitHashed: boolean
  readonly reason: AssignmentReason
  /** Where the unit fell, from 0 to 1; `null` where nothing was split. */
  readonly bucket: number | null
}

export interface DecisionModel {
  readonly id: string
  readonly version: string
  /** Of the artifact, or of a code package's entry; `null` for a model that the application registered. */
  readonly sha256: string | null
  /** What the configuration asks for, such as `bnpl.xgboost-risk@^1`. */
  readonly reference: string
}

export interface DecisionRuntime {
  readonly name: string
  /** `null` where it is not known: in an application that is bundled. */
  readonly version: string | null
}

export interface DecisionCutOff {
  /** Its name in the configuration. */
  readonly name: string
  readonly version: string
  /** What is compared. */
  readonly on: 'score' | 'scaledScore'
  /** The limit that decided: the one that it was below, or the last, where it was below none. */
  readonly value: number
}

export interface DecisionReason {
  readonly code: string
  readonly sentence: string
  /** In the model's margin space. */
  readonly contribution: number
  /** The names of the inputs that it sums up. */
  readonly features: readonly string[]
}

export interface DecisionFallback {
  /** The champion in place of a challenger, the fallback's model, or its constant outcome. */
  readonly by: 'champion' | 'model' | 'constant'
  readonly cause: FallbackCause
  /** In words; of a constant outcome it is the configured one. */
  readonly reason: string
  /** The code of the error, where one was the cause. */
  readonly code: string | null
}

/**
 * `kill-switch`: the configuration turned the route's models off. `error`: the model threw. `invalid-output`: it answered
 * what its signature forbids. `time-limit`: it did not answer in time. `not-recorded`: the decision could not be kept.
 */
export type FallbackCause = 'kill-switch' | 'error' | 'invalid-output' | 'time-limit' | 'not-recorded'

/** What a shadow said of a row: a score, or why there is none. */
export interface ShadowAnswer {
  /** Its name in the configuration. */
  readonly name: string
  readonly model: DecisionModel
  readonly score: number | null
  /** `null` where there is a score. */
  readonly error: ShadowError | null
}

export interface ShadowError {
  /** The code of an error of Flit-ML, or `SHED`: there was no room. */
  readonly code: string
  readonly message: string
}
