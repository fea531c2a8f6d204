import type { LoggedPhase } from '@flit-ml/report'
import type { ArmShares, RouteChange } from '@flit-ml/routing'
import { getOrMake } from './get-or-make.ts'

interface SharesFrom {
  readonly time: number
  readonly shares: ArmShares
}

/** Which phase decisions are of: a configuration, and the shares that its ramps had come to. */
export class PhaseTimeline {
  readonly #changes = new Map<string, SharesFrom[]>()
  readonly #numbers = new Map<string, number>()
  readonly phases: LoggedPhase[] = []

  /** Takes the changes of the routing in the order in which they were kept. */
  constructor(route: string, changes: readonly RouteChange[]) {
    for (const change of changes) {
      const shares = sharesOf(change, route)
      if (!shares) continue
      const known = getOrMake(this.#changes, change.configuration, () => [] as SharesFrom[])
      known.push({ time: Date.parse(change.time), shares })
    }
  }

  /** The index of the phase. */
  phaseOf(configuration: string, time: number): number {
    const changes = this.#changes.get(configuration)
    const shares = (changes?.findLast((change) => change.time <= time) ?? changes?.[0])?.shares ?? null
    const key = `${configuration} ${JSON.stringify(shares)}`
    return getOrMake(this.#numbers, key, () => this.phases.push({ configuration, from: time, shares }) - 1)
  }
}

/** Absent where the change says nothing of the route's shares: a store may have been written before they were recorded. */
function sharesOf(change: RouteChange, route: string): ArmShares | undefined {
  if (change.kind === 'configuration-taken') return change.shares?.[route]
  return change.kind === 'ramp-stepped' && change.route === route ? change.shares : undefined
}
