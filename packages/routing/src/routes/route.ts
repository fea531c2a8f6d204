import type { AssignmentPlan } from '../assignment/plan.ts'
import type { DecisionModel } from '../decision.ts'
import type { Candidate } from '../models/candidate.ts'
import type { Ramp } from '../ramps/ramp.ts'
import type { ShadowModel } from '../shadows/shadow-model.ts'
import type { CutOff } from './cut-off.ts'

/** A route with its models loaded. All but the ends of its plan, which ramps move, stays as it is. */
export interface Route {
  readonly name: string
  readonly plan: AssignmentPlan
  readonly champion: Arm
  /** In the order of the plan's ranges. */
  readonly challengers: readonly Challenger[]
  readonly ramps: readonly Ramp[]
  readonly shadows: readonly Shadow[]
  readonly fallback: Fallback | null
  readonly cutOff: CutOff | null
  /** Milliseconds. */
  readonly timeLimit: number
  /** Whether the fallback's outcome answers where a decision cannot be kept. */
  readonly mayAnswerUnrecorded: boolean
}

export interface Arm {
  readonly name: string
  readonly candidate: Candidate
  /** Milliseconds. */
  readonly timeLimit: number
}

export interface Challenger extends Arm {
  readonly ramp: Ramp | null
  /** The outcome that its ramp watches. */
  readonly watched: string | null
}

export interface Shadow {
  readonly name: string
  readonly model: ShadowModel
  readonly pin: DecisionModel
  /** From 0 to 1. */
  readonly sample: number
}

export interface Fallback {
  readonly candidate: Candidate | null
  readonly constant: { readonly outcome: string; readonly reason: string } | null
}
