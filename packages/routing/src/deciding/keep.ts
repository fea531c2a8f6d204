import type { Decision } from '../decision.ts'
import type { DecisionSink } from '../decision-sink.ts'
import type { Route } from '../routes/route.ts'
import { fallbackBecause } from './failure-of.ts'

/** Of `@flit-ml/decisions`: the id is taken by another request, which no fallback may hide. */
const conflict = 'FLIT_DECISION_CONFLICT'

/**
 * What the store keeps of decisions; where it cannot, and the route says so, the outcome of its fallback.
 * @throws what the store throws.
 */
export async function keep(
  store: DecisionSink,
  { fallback, mayAnswerUnrecorded }: Route,
  decisions: readonly Decision[],
): Promise<readonly Decision[]> {
  try {
    return await store.record(decisions)
  } catch (error) {
    const constant = fallback?.constant
    if (!mayAnswerUnrecorded || !constant || (error as { code?: string }).code === conflict) throw error
    return decisions.map((decision) => unrecorded(decision, constant))
  }
}

function unrecorded(decision: Decision, { outcome, reason }: { outcome: string; reason: string }): Decision {
  return {
    ...decision,
    model: null,
    runtime: null,
    score: null,
    scaledScore: null,
    cutOff: null,
    outcome,
    reasons: [],
    fallback: fallbackBecause('not-recorded', 'constant', { reason }),
    warnings: [...decision.warnings, 'This decision was not kept.'],
  }
}
