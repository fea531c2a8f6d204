import { type Assigned, assign } from '../assignment/assign.ts'
import type { Decision } from '../decision.ts'
import type { DecisionSink } from '../decision-sink.ts'
import type { Observers } from '../observing/observers.ts'
import type { Decided } from '../observing/router-events.ts'
import { observe } from '../ramps/observe.ts'
import type { Route } from '../routes/route.ts'
import { addShadows } from '../shadows/add-shadows.ts'
import type { LoopRunner } from '../shadows/loop/loop-runner.ts'
import type { Generation } from '../switching/generation.ts'
import { type Answer, Answering } from './answer.ts'
import { askArms } from './ask-arms.ts'
import { compose } from './compose.ts'
import { type Instant, now } from './instant.ts'
import { keep } from './keep.ts'
import { checkRequest, type Request } from './request.ts'
import type { UnitHash } from './unit-hash.ts'

/** What decisions are made with. */
export interface DeciderParts {
  /** The configuration that answers now. */
  readonly current: () => Generation
  readonly store: DecisionSink | undefined
  readonly hashUnit: UnitHash | undefined
  /** Runs the shadows that share the event loop. */
  readonly shadows: LoopRunner
  readonly observers: Observers
}

/** Makes decisions, each by one configuration from its first step to its last. */
export class Decider {
  readonly #parts: DeciderParts

  constructor(parts: DeciderParts) {
    this.#parts = parts
  }

  async decide(name: string, request: Request): Promise<Decision> {
    checkRequest(request)
    const { store, shadows, observers } = this.#parts
    const kept = store && request.id !== undefined ? await this.#find(store, name, request) : undefined
    if (kept) return kept
    const { generation, route } = this.#enter(name)
    try {
      const start = now()
      const assigned = assign(route.plan, request.unit, request.row)
      let answer: Answer
      // The shadows wait for the model's answer, and no longer.
      shadows.pause()
      try {
        answer = await new Answering(route, [request.row], observers, start.monotonic).by(assigned.challenger)
      } finally {
        shadows.resume()
      }
      const decision = this.#compose(generation, route, { request, assigned, answer, index: 0, start, count: 1 })
      if (!store) return this.#tell(generation, route, decision, decision)
      const [recorded = decision] = await keep(store, route, [decision])
      return this.#tell(generation, route, recorded, decision)
    } finally {
      generation.leave()
    }
  }

  /** All or none, in their order, by one configuration. */
  async decideMany(name: string, requests: readonly Request[]): Promise<readonly Decision[]> {
    for (const request of requests) checkRequest(request)
    const { store } = this.#parts
    if (!store || requests.every(({ id }) => id === undefined)) return this.#makeMany(name, requests)
    const find = async (request: Request) => (request.id === undefined ? undefined : this.#find(store, name, request))
    const kept = await Promise.all(requests.map(find))
    const open = requests.filter((_, at) => !kept[at])
    const made = (open.length === 0 ? [] : await this.#makeMany(name, open)).values()
    return kept.map((decision) => decision ?? (made.next().value as Decision))
  }

  async #makeMany(name: string, requests: readonly Request[]): Promise<readonly Decision[]> {
    const { store, shadows, observers } = this.#parts
    const { generation, route } = this.#enter(name)
    try {
      const start = now()
      const assigned = requests.map(({ unit, row }) => assign(route.plan, unit, row))
      shadows.pause()
      const placed = await askArms(route, requests, assigned, observers).finally(() => shadows.resume())
      const decisions = placed.map(({ answer, index }, at) => {
        const [request, drawn] = [requests[at] as Request, assigned[at] as Assigned]
        const count = requests.length
        return this.#compose(generation, route, { request, assigned: drawn, answer, index, start, count })
      })
      const kept = store ? await keep(store, route, decisions) : decisions
      return kept.map((decision, at) => this.#tell(generation, route, decision, decisions[at] as Decision))
    } finally {
      generation.leave()
    }
  }

  /** The decision that is kept already under the id of a request. */
  #find(store: DecisionSink, route: string, request: Request): Promise<Decision | undefined> {
    return store.find(request.id as string, { route, row: request.row, unit: this.#unitOf(request) })
  }

  #enter(name: string): { readonly generation: Generation; readonly route: Route } {
    const generation = this.#parts.current()
    const route = generation.route(name)
    generation.enter()
    return { generation, route }
  }

  #compose({ version: configuration }: Generation, route: Route, made: Made): Decision {
    const { request, assigned, answer, index, start, count } = made
    const latency = performance.now() - start.monotonic
    const scored = answer.scored?.[index]
    observe(route, assigned, answer, scored, latency / count)
    const unit = this.#unitOf(request)
    const isUnitHashed = unit !== null && this.#parts.hashUnit !== undefined
    const { time } = start
    return compose({ request, route, configuration, assigned, unit, isUnitHashed, answer, scored, time, latency })
  }

  /** What nobody who asked waits for. A store may have taken values out of what was `kept`, which is given back. */
  #tell(generation: Generation, route: Route, kept: Decision, made: Decision): Decision {
    // One that was kept before was told of before.
    if (kept.time !== made.time) return kept
    this.#parts.observers.tell('decided', () => decided(kept))
    const isSeen = route.shadows.length > 0 && !route.plan.isKilled && kept.fallback?.cause !== 'not-recorded'
    if (isSeen) addShadows(route, made, generation, this.#parts)
    return kept
  }

  #unitOf({ unit }: Request): string | null {
    if (unit === undefined) return null
    return this.#parts.hashUnit?.(unit) ?? unit
  }
}

/** What a decision is composed of. */
interface Made {
  readonly request: Request
  readonly assigned: Assigned
  readonly answer: Answer
  /** Of its row among those that were answered together, which are so many. */
  readonly index: number
  readonly count: number
  readonly start: Instant
}

function decided({ id, route, configuration, arm, model, outcome, score, latency, fallback }: Decision): Decided {
  return { id, route, configuration, arm, model, outcome, score, latency, fallback }
}
