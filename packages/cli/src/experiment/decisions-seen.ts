import type { KeptDecision } from '@flit-ml/decisions'
import { usageError } from '../errors.ts'
import type { ExperimentOptions } from './experiment-options.ts'

type Wanted = Pick<ExperimentOptions, 'configuration' | 'approved' | 'since' | 'until'> & { readonly route: string }

/** Knows which decisions are wanted, and what there was in the place of what is asked for. */
export class DecisionsSeen {
  readonly #wanted: Wanted
  readonly #routes = new Set<string>()
  readonly #configurations = new Set<string>()
  readonly #outcomes = new Set<string>()

  constructor(wanted: Wanted) {
    this.#wanted = wanted
  }

  isWanted({ route, configuration, outcome }: KeptDecision): boolean {
    this.#routes.add(route)
    if (route !== this.#wanted.route) return false
    this.#configurations.add(configuration)
    if (!(this.#wanted.configuration?.includes(configuration) ?? true)) return false
    if (outcome !== null) this.#outcomes.add(outcome)
    return true
  }

  /**
   * The outcome that approves; `null` where no decision has any.
   * @throws FlitError FLIT_USAGE where there are others alone.
   */
  approved(): string | null {
    const { approved } = this.#wanted
    if (this.#outcomes.size === 0) return null
    if (this.#outcomes.has(approved)) return approved
    const problem = `No decision has the outcome '${approved}': there are ${listed(this.#outcomes)}.`
    throw usageError('--approved', problem, 'Name the outcome that approves.')
  }

  /** Why none was wanted. */
  nothing(store: string): Error {
    const { route, since, until } = this.#wanted
    const period = since === undefined && until === undefined ? '' : ' of that time'
    if (this.#routes.size === 0) {
      const remedy = period ? 'Take another time.' : 'Name by --store one in which a router keeps its decisions.'
      return usageError('route', `${store} has no decision${period}.`, remedy)
    }
    if (!this.#routes.has(route)) {
      const problem = `${store} has no decision of the route '${route}'${period}.`
      return usageError('route', problem, `Name one of its routes: ${listed(this.#routes)}.`)
    }
    const problem = `${store} has no decision of that configuration.`
    return usageError('--configuration', problem, `Its versions are ${listed(this.#configurations)}.`)
  }
}

function listed(names: ReadonlySet<string>): string {
  return [...names].join(', ')
}
