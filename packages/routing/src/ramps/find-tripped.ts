import type { Guardrails } from '../configuration/configuration.ts'
import { millisecondsOf } from '../configuration/duration.ts'
import type { Tripped } from '../route-change.ts'
import type { AnswerWindow } from './answer-window.ts'
import { stabilityIndex } from './stability-index.ts'

/** What a challenger and the champion beside it answered. */
export interface Windows {
  readonly challenger: AnswerWindow
  readonly champion: AnswerWindow
}

type Finding = readonly [guardrail: Tripped['guardrail'], observed: number, limit: number]

/** The first guardrail that is overstepped. None is judged before there are `minimum` decisions, but for certain failure. */
export function findTripped(guardrails: Guardrails, windows: Windows, minimum: number): Tripped | undefined {
  for (const [guardrail, observed, limit] of findings(guardrails, windows, minimum)) {
    if (observed > limit) {
      const { challenger, champion } = windows
      const [decisions, championDecisions] = [challenger.decisions, champion.decisions]
      return { guardrail, observed, limit, decisions, championDecisions }
    }
  }
  return undefined
}

function* findings(guardrails: Guardrails, { challenger, champion }: Windows, minimum: number): Generator<Finding> {
  const { errorRate, latency, scoreDrift, approvalRate } = guardrails
  // Failures that are too many for the minimum already need no more decisions to be judged.
  const judged = Math.max(challenger.decisions, minimum)
  if (errorRate !== undefined) yield ['errorRate', challenger.failures / judged, errorRate]
  const answers = answersOf(challenger)
  if (answers < minimum) return
  if (latency !== undefined) yield ['latency', challenger.latencyAt(0.95), millisecondsOf(latency)]
  if (answersOf(champion) < minimum) return
  if (scoreDrift !== undefined) {
    yield ['scoreDrift', stabilityIndex(challenger.scores.counts, champion.scores.counts), scoreDrift]
  }
  if (approvalRate !== undefined) {
    yield ['approvalRate', Math.abs(approvedOf(challenger) - approvedOf(champion)), approvalRate.within]
  }
}

function answersOf({ decisions, failures }: AnswerWindow): number {
  return decisions - failures
}

function approvedOf(window: AnswerWindow): number {
  return window.approved / answersOf(window)
}
