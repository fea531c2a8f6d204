import type { FlitError } from '@flit-ml/spec'
import type { Decision, ShadowAnswer } from '../decision.ts'
import type { RouteChange } from '../route-change.ts'

/**
 * What a router tells, and with what: enough for metrics. Only the error of `failed` may hold a row's values. A listener that
 * throws disturbs no decision.
 */
export interface RouterEvents {
  decided: [decision: Decided]
  /** An arm did not answer; something else may have. */
  failed: [failure: ArmFailed]
  /** A shadow answered, failed, or was shed. */
  shadow: [answer: ShadowObserved]
  changed: [change: RouteChange]
}

/** A decision, without its row, its unit and its reasons. */
export type Decided = Pick<
  Decision,
  'id' | 'route' | 'configuration' | 'arm' | 'model' | 'outcome' | 'score' | 'latency' | 'fallback'
>

export interface ArmFailed {
  readonly route: string
  readonly arm: string
  /** The id with its version. */
  readonly model: string
  readonly code: string
  /** What the model said of it may hold values of the row. */
  readonly error: FlitError
}

export interface ShadowObserved extends ShadowAnswer {
  readonly route: string
  /** Milliseconds; `null` where it was shed, or ended its thread. */
  readonly latency: number | null
}
