import { assign } from '../assignment/assign.ts'
import type { Decision } from '../decision.ts'
import type { DecisionSink } from '../decision-sink.ts'
import { routeNotFound } from '../errors.ts'
import type { Observers } from '../observing/observers.ts'
import type { Decided } from '../observing/router-events.ts'
import { observe } from '../ramps/observe.ts'
import type { Route } from '../routes/route.ts'
import { addShadows } from '../shadows/add-shadows.ts'
import type { ShadowRunner } from '../shadows/shadow-runner.ts'
import type { Generation } from '../switching/generation.ts'
import { askArms } from './ask-arms.ts'
import { compose } from './compose.ts'
import { keep } from './keep.ts'
import { checkRequest, type Request } from './request.ts'
import type { UnitHash } from './unit-hash.ts'

/** What decisions are made with. */
export interface DeciderParts {
  /** The configuration that answers now. */
  readonly current: () => Generation
  readonly store: DecisionSink | undefined
  readonly hashUnit: UnitHash | undefined
  readonly shadows: ShadowRunner
  readonly observers: Observers
}

/** Makes decisions, each by one configuration from its first step to its last. */
export class Decider {
  readonly #parts: DeciderParts

  constructor(parts: DeciderParts) {
    this.#parts = parts
  }

  /** All or none, in their order. */
  async decide(name: string, requests: readonly Request[]): Promise<readonly Decision[]> {
    for (const request of requests) checkRequest(request)
    const { store } = this.#parts
    if (!store || requests.every(({ id }) => id === undefined)) return this.#make(name, requests)
    const kept = await this.#find(store, name, requests)
    const made = (
      await this.#make(
        name,
        requests.filter((_, at) => !kept[at]),
      )
    ).values()
    return kept.map((decision) => decision ?? (made.next().value as Decision))
  }

  /** The decisions that are kept already under the ids of the requests. */
  #find(store: DecisionSink, route: string, requests: readonly Request[]): Promise<(Decision | undefined)[]> {
    return Promise.all(
      requests.map(async (request) => {
        if (request.id === undefined) return undefined
        return store.find(request.id, { route, row: request.row, unit: this.#unitOf(request) })
      }),
    )
  }

  async #make(name: string, requests: readonly Request[]): Promise<readonly Decision[]> {
    if (requests.length === 0) return []
    const { current, store } = this.#parts
    const generation = current()
    const route = generation.routes.get(name)
    if (!route) throw routeNotFound(name, [...generation.routes.keys()])
    generation.enter()
    try {
      const decisions = await this.#answer(generation, route, requests)
      const kept = store ? await keep(store, route, decisions) : decisions
      for (const [at, decision] of kept.entries()) {
        // One that was kept before was told of before.
        if (decision.time === decisions[at]?.time) this.#tell(generation, route, decision, decisions[at])
      }
      return kept
    } finally {
      generation.leave()
    }
  }

  async #answer(generation: Generation, route: Route, requests: readonly Request[]): Promise<readonly Decision[]> {
    const { shadows, observers } = this.#parts
    const [started, time] = [performance.now(), new Date().toISOString()]
    const assigned = requests.map(({ unit, row }) => assign(route.plan, unit, row))
    shadows.pause()
    const placed = await askArms(route, requests, assigned, observers).finally(() => shadows.resume())
    const latency = performance.now() - started
    return placed.map(({ answer, index }, at) => {
      const [request, drawn] = [requests[at] as Request, assigned[at] as (typeof assigned)[0]]
      const scored = answer.scored?.[index]
      observe(route, drawn, answer, scored, latency / requests.length)
      const { version: configuration } = generation
      const unit = this.#unitOf(request)
      const isUnitHashed = unit !== null && this.#parts.hashUnit !== undefined
      return compose({
        request,
        route,
        configuration,
        assigned: drawn,
        unit,
        isUnitHashed,
        answer,
        scored,
        time,
        latency,
      })
    })
  }

  /** What nobody who asked waits for. A store may have taken values out of what was `kept`. */
  #tell(generation: Generation, route: Route, kept: Decision, made: Decision): void {
    const { observers, shadows, store } = this.#parts
    observers.tell('decided', () => decided(kept))
    const isSeen = route.shadows.length > 0 && !route.plan.isKilled && kept.fallback?.cause !== 'not-recorded'
    if (isSeen) addShadows(route, made, generation, shadows, store)
  }

  #unitOf({ unit }: Request): string | null {
    if (unit === undefined) return null
    return this.#parts.hashUnit?.(unit) ?? unit
  }
}

function decided({ id, route, configuration, arm, model, outcome, score, latency, fallback }: Decision): Decided {
  return { id, route, configuration, arm, model, outcome, score, latency, fallback }
}
