import type { DecisionModel } from '../decision.ts'
import type { Candidate } from '../models/candidate.ts'
import type { Tripped } from '../route-change.ts'
import type { Route } from '../routes/route.ts'

/** What answers a route. Plain: it is what JSON can hold. */
export interface RouteStatus {
  readonly route: string
  readonly killSwitch: boolean
  readonly champion: DecisionModel
  readonly holdout: number
  readonly challengers: readonly ChallengerStatus[]
  readonly shadows: readonly { readonly name: string; readonly model: DecisionModel; readonly sample: number }[]
  readonly fallback: { readonly model: DecisionModel | null; readonly outcome: string | null } | null
}

export interface ChallengerStatus {
  readonly name: string
  readonly model: DecisionModel
  /** Of the units, now. */
  readonly share: number
  /** The buckets that it answers now, from 0 to 1. */
  readonly from: number
  readonly to: number
  /** Why its ramp was stepped back; `null` where it was not, or where it has none. */
  readonly tripped: Tripped | null
}

export function statusOf(route: Route): RouteStatus {
  const { name, plan, champion, challengers, shadows, fallback } = route
  return {
    route: name,
    killSwitch: plan.isKilled,
    champion: champion.candidate.pin,
    holdout: plan.holdout,
    challengers: challengers.map(({ name, candidate, ramp }, at) => {
      const [from, to] = [plan.ranges[at]?.[0] ?? 0, plan.ends[at] ?? 0]
      return { name, model: candidate.pin, share: to - from, from, to, tripped: ramp?.tripped ?? null }
    }),
    shadows: shadows.map(({ name, pin: model, sample }) => ({ name, model, sample })),
    fallback: fallback && { model: pinOf(fallback.candidate), outcome: fallback.constant?.outcome ?? null },
  }
}

function pinOf(candidate: Candidate | null): DecisionModel | null {
  return candidate?.pin ?? null
}
