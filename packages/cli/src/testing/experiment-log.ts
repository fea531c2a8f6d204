import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createRegistry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import { createDecisionLog, openSqliteStore } from '@flit-ml/decisions'
import { createRouter, type Decision, type FlitConfiguration, type Router, type RouteStatus } from '@flit-ml/routing'
import { vi } from 'vitest'

const day = 86_400_000
const dir = fileURLToPath(new URL('../..', import.meta.url))
const purchases = holdout('credit-data')

export const start: number = Date.UTC(2026, 5, 1)

/** A decision as the router gave it, and what the test itself knows of it. */
export interface Made {
  readonly decision: Decision
  readonly unit: string
  /** What the challenger's share was when it was asked for. */
  readonly share: number
  /** Whether its purchase turned bad. */
  readonly label: 0 | 1
}

export interface ExperimentPlan {
  readonly days: number
  readonly perDay: number
  readonly configuration: FlitConfiguration
  /** By the day on which they take over. */
  readonly switches?: Readonly<Record<number, FlitConfiguration>>
  /** The day by which a ramp has to have stepped once. */
  readonly steppedBy?: number
}

/**
 * Held-out purchases, so many a day, decided by a real router of real models, and kept in a real SQLite store. Every tenth is of a
 * customer who has bought before. What was approved has labels after 30 and 60 days. Each day its shadows have seen all of it
 * before the next one begins.
 */
export async function makeExperiment(path: string, plan: ExperimentPlan): Promise<readonly Made[]> {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  const made: Made[] = []
  try {
    await using registry = createRegistry({ dir })
    await using log = createDecisionLog({ store: await openSqliteStore(path), key: 'a key of the test itself' })
    await using router = await createRouter({ registry, config: plan.configuration, store: log })
    const stepped = untilStepped(router)
    const shadowsFollow = followShadows(router)
    for (let at = 0; at < plan.days; at++) {
      vi.setSystemTime(start + at * day - 1000)
      const next = plan.switches?.[at]
      if (next) await router.apply(next)
      if (plan.steppedBy === at) await stepped
      made.push(...(await decideDay(router, at, plan.perDay)))
      await shadowsFollow(plan.perDay)
    }
    await log.addLabels(made.flatMap(labelsOf))
  } finally {
    vi.useRealTimers()
  }
  return made
}

function untilStepped(router: Router): Promise<void> {
  return new Promise((resolve) => {
    router.events.on('changed', ({ kind }) => {
      if (kind === 'ramp-stepped') resolve()
    })
  })
}

/** Resolves once the shadows have told of so many more decisions. */
function followShadows(router: Router): (decisions: number) => Promise<void> {
  let behind = 0
  router.events.on('shadow', () => behind--)
  return async (decisions) => {
    const { killSwitch, shadows } = router.routes()[0] as RouteStatus
    behind += killSwitch ? 0 : decisions * shadows.length
    while (behind > 0) await once(router.events, 'shadow')
  }
}

async function decideDay(router: Router, at: number, perDay: number): Promise<Made[]> {
  const share = router.routes()[0]?.challengers[0]?.share ?? 0
  const asked = Array.from({ length: perDay }, (_, place) => {
    const number = at * perDay + place
    const index = (number * 7) % purchases.rows.length
    const unit = `customer-${number % 10 === 9 ? number - Math.min(number, 35) : number}`
    return { unit, row: purchases.rows[index] ?? {}, label: purchases.labels[index] as 0 | 1 }
  })
  vi.setSystemTime(start + at * day)
  const deciding = router.route('bnpl.risk').decideMany(asked.map(({ unit, row }) => ({ unit, row })))
  // What steps while it is answered comes after it.
  vi.setSystemTime(start + at * day + 1000)
  const decisions = await deciding
  return decisions.map((decision, place) => {
    const { unit, label } = asked[place] as (typeof asked)[number]
    return { decision, unit, share, label }
  })
}

function labelsOf({ decision: { id, time, outcome }, label }: Made) {
  if (outcome !== 'approve') return []
  const after = (days: number): string => new Date(Date.parse(time) + days * day).toISOString()
  const common = { decision: id, source: 'ledger' }
  return [
    // Too early a word, which a later one supersedes.
    { ...common, horizonDays: 30, value: 0, time: after(20) },
    { ...common, horizonDays: 30, value: label, time: after(30) },
    { ...common, horizonDays: 60, value: label, time: after(60) },
  ]
}
