import type { RuntimePolicy, TrustPolicy } from '@flit-ml/core'
import type { JsonSchema, Row } from '@flit-ml/spec'

/** What a `flit.config` file says. */
export interface FlitConfiguration {
  readonly $schema?: string
  /** Of `@flit-ml/core`, which reads it in `flit.config.json` alone. */
  readonly trust?: TrustPolicy
  /** Of `@flit-ml/core`, which reads it in `flit.config.json` alone. */
  readonly runtimes?: RuntimePolicy
  /** Of `@flit-ml/decisions`. */
  readonly decisions?: Readonly<Record<string, unknown>>
  /** By the name that an application calls, such as `bnpl.risk`. */
  readonly routes?: Readonly<Record<string, RouteConfiguration>>
  /** By name. */
  readonly cutOffs?: Readonly<Record<string, CutOffConfiguration>>
}

/** Which model answers. Models are named by reference: `bnpl.xgboost-risk@^1`. */
export interface RouteConfiguration {
  readonly champion: string
  /** By name, in the order in which they have their buckets. */
  readonly challengers?: Readonly<Record<string, ChallengerConfiguration>>
  /** By name: models that see the rows, and answer nobody. */
  readonly shadows?: Readonly<Record<string, ShadowConfiguration>>
  /** What the buckets are drawn by. Default: the route's name. */
  readonly seed?: string
  /** The share of the units that take part in the experiment at all. Default: 1. */
  readonly coverage?: number
  /** The part of a namespace that the experiment has. */
  readonly namespace?: { readonly name: string; readonly from: number; readonly to: number }
  /** The share of the units that no challenger ever answers; drawn by a seed of its own. */
  readonly holdout?: { readonly share: number; readonly seed?: string }
  /** A JSON Schema: rows that do not fit it are the champion's. */
  readonly eligibility?: JsonSchema
  /** How long the models of a decision may take together, such as `200ms`. Default: `1s`. */
  readonly timeLimit?: Duration
  readonly fallback?: FallbackConfiguration
  /** Whether the champion and the challengers are off, and the fallback answers. */
  readonly killSwitch?: boolean
  /** A model that turns scores into others, such as `shared.score-scaling`. */
  readonly scaling?: { readonly model: string; readonly parameters?: Row }
  /** The name of a cut-off. */
  readonly cutOff?: string
  /** How many reasons a decision has at most; 0 for none. Default: 4, of the models that can explain themselves. */
  readonly reasons?: number
  /** What becomes of a decision that the store cannot keep: an error, or the fallback's outcome. Default: `error`. */
  readonly unrecorded?: 'error' | 'fallback'
}

export interface ChallengerConfiguration {
  readonly model: string
  /** From 0 to 1; a ramp has steps in its place. */
  readonly share?: number
  readonly ramp?: RampConfiguration
  /** The largest share that it may get later without a unit changing from one challenger to another. Default: its share. */
  readonly reserve?: number
  /** Default: half of the route's, so that the champion has the other half, where it does not answer. */
  readonly timeLimit?: Duration
}

/** How a share grows. */
export interface RampConfiguration {
  /** The shares, each larger than the one before, such as 0.01, 0.05, 0.25, 0.5. */
  readonly steps: readonly number[]
  /** How long a step lasts at least, such as `24h`. */
  readonly every: Duration
  /** When the first step begins, as an ISO 8601 time. Default: at once. */
  readonly start?: string
  /** How many decisions of the challenger a step needs, and a guardrail to be judged. Default: 100. */
  readonly minimumDecisions?: number
  /** By each of them a share is taken back to the step before, and stays there. */
  readonly guardrails?: Guardrails
}

export interface Guardrails {
  /** The largest share of the challenger's answers that may fail. */
  readonly errorRate?: number
  /** What 95 % of its answers have to stay within. */
  readonly latency?: Duration
  /** The largest population stability index of its scores, against the champion's at the same time. */
  readonly scoreDrift?: number
  /** How far its share of an outcome may be from the champion's. */
  readonly approvalRate?: { readonly outcome: string; readonly within: number }
}

export interface ShadowConfiguration {
  readonly model: string
  /** The share of the decisions that it sees. Default: 1. */
  readonly sample?: number
}

/** A model, a constant outcome, or both: the outcome where that model fails too. */
export interface FallbackConfiguration {
  readonly model?: string
  readonly outcome?: string
  /** Why it is the outcome, for whoever reads the decision. */
  readonly reason?: string
}

/** What a score leads to. */
export interface CutOffConfiguration {
  readonly version: string
  /** Default: `score`. */
  readonly on?: 'score' | 'scaledScore'
  /** Each but the last with a limit, ascending: the first that the score is below has the outcome. */
  readonly bands: readonly { readonly below?: number; readonly outcome: string }[]
}

/** A number and its unit: ms, s, m, h or d. */
export type Duration = string
