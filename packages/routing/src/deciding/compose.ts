import type { Assigned } from '../assignment/assign.ts'
import type { Decision, DecisionReason } from '../decision.ts'
import type { Scored } from '../models/candidate.ts'
import type { Challenger, Route } from '../routes/route.ts'
import type { Answer } from './answer.ts'
import type { Request } from './request.ts'
import { timedId } from './timed-id.ts'

/** What a decision is made of. */
export interface Parts {
  readonly request: Request
  readonly route: Route
  readonly configuration: string
  readonly assigned: Assigned
  /** What stands for the request's unit. */
  readonly unit: string | null
  readonly isUnitHashed: boolean
  readonly answer: Answer
  readonly scored: Scored | undefined
  readonly time: string
  readonly latency: number
}

const noReasons: readonly DecisionReason[] = Object.freeze([])
const noShadows: Decision['shadows'] = Object.freeze([])
const noWarnings: readonly string[] = Object.freeze([])

export function compose(parts: Parts): Decision {
  const { request, route, assigned, answer, scored } = parts
  const verdict = scored && route.cutOff?.(scored)
  return {
    id: request.id ?? timedId(Date.now()),
    time: parts.time,
    route: route.name,
    configuration: parts.configuration,
    arm: armOf(route, assigned),
    assignment: {
      unit: parts.unit,
      isUnitHashed: parts.isUnitHashed,
      reason: assigned.reason,
      bucket: assigned.bucket,
    },
    model: answer.candidate?.pin ?? null,
    runtime: answer.candidate?.runtime ?? null,
    row: request.row,
    score: scored?.score ?? null,
    scaledScore: scored?.scaledScore ?? null,
    cutOff: verdict?.cutOff ?? null,
    outcome: verdict?.outcome ?? answer.outcome,
    reasons: scored?.reasons ?? noReasons,
    latency: parts.latency,
    fallback: answer.fallback,
    shadows: noShadows,
    warnings: noWarnings,
  }
}

export function armOf(route: Route, { challenger, reason }: Assigned): string {
  if (challenger === -1) return reason === 'holdout' ? 'holdout' : 'champion'
  return (route.challengers[challenger] as Challenger).name
}
