import type { ArmShares } from './assignment/arm-shares.ts'

/** What changed in what answers, for whoever watches, and for the record. Plain: it is what JSON can hold. */
export type RouteChange = ConfigurationTaken | ConfigurationRefused | RampStepped

/** A configuration took over, the first one too. */
export interface ConfigurationTaken {
  readonly kind: 'configuration-taken'
  readonly time: string
  readonly configuration: string
  /** The version before; `null` at the start. */
  readonly previous: string | null
  /** What each reference of the configuration meant, such as `bnpl.xgboost-risk@1.2.0`. */
  readonly pinned: Readonly<Record<string, string>>
  /** By route what each arm has from now on. */
  readonly shares: Readonly<Record<string, ArmShares>>
  /** What whoever changed it has to know, in words. */
  readonly warnings: readonly string[]
}

/** A configuration was refused; the one before goes on. */
export interface ConfigurationRefused {
  readonly kind: 'configuration-refused'
  readonly time: string
  /** The version that goes on. */
  readonly configuration: string
  readonly code: string
  readonly message: string
}

/** A challenger's share grew by its schedule, or was taken back by a guardrail. */
export interface RampStepped {
  readonly kind: 'ramp-stepped'
  readonly time: string
  readonly configuration: string
  readonly route: string
  readonly challenger: string
  /** The shares. */
  readonly from: number
  readonly to: number
  /** What each arm of the route has from now on. */
  readonly shares: ArmShares
  /** Absent where the schedule did it. */
  readonly tripped?: Tripped
}

/** A guardrail that was overstepped. */
export interface Tripped {
  readonly guardrail: 'errorRate' | 'latency' | 'scoreDrift' | 'approvalRate'
  readonly observed: number
  readonly limit: number
  /** The decisions of the challenger, and of the champion beside it, that were looked at. */
  readonly decisions: number
  readonly championDecisions: number
}
