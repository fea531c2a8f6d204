import type { Rollback } from '@flit-ml/report'
import type { RouteChange } from '@flit-ml/routing'

interface Wanted {
  readonly route: string
  readonly since?: number
  readonly until?: number
}

/** The shares of a route that guardrails took back in a time. */
export function rollbacksOf(changes: readonly RouteChange[], wanted: Wanted): readonly Rollback[] {
  const { route, since = 0, until = Infinity } = wanted
  return changes.flatMap((change) => {
    const time = Date.parse(change.time)
    if (change.kind !== 'ramp-stepped' || change.route !== route || !change.tripped) return []
    if (time < since || time >= until) return []
    const { challenger, from, to, tripped } = change
    const { guardrail, observed, limit } = tripped
    return [{ time: change.time, challenger, from, to, guardrail, observed, limit }]
  })
}
