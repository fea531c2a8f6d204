import { type Assigned, assign } from '../assignment/assign.ts'
import { hash } from '../assignment/hash.ts'
import type { Decision } from '../decision.ts'
import type { DecisionSink } from '../decision-sink.ts'
import { routeNotFound } from '../errors.ts'
import type { Observers } from '../observing/observers.ts'
import type { Decided } from '../observing/router-events.ts'
import { observe } from '../ramps/observe.ts'
import type { Route } from '../routes/route.ts'
import { collectAnswers } from '../shadows/collect-answers.ts'
import type { ShadowRunner } from '../shadows/shadow-runner.ts'
import type { Generation } from '../switching/generation.ts'
import { type Answer, Answering } from './answer.ts'
import { compose } from './compose.ts'
import { fallbackBecause, isRefusedRow } from './failure-of.ts'
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
    const mayBeKept = store !== undefined && requests.some(({ id }) => id !== undefined)
    const kept = mayBeKept ? await this.#find(store, name, requests) : []
    const open = mayBeKept ? requests.filter((_, at) => kept[at] === undefined) : requests
    const made = open.length > 0 ? await this.#make(name, open) : []
    return mayBeKept ? fillIn(kept, made) : made
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
    const generation = this.#parts.current()
    const route = generation.routes.get(name)
    if (!route) throw routeNotFound(name, [...generation.routes.keys()])
    generation.enter()
    try {
      const start = { monotonic: performance.now(), time: new Date().toISOString() }
      const assigned = requests.map(({ unit, row }) => assign(route.plan, unit, row))
      const placed = await this.#ask(route, requests, assigned)
      const decisions = this.#compose(generation, route, requests, assigned, placed, start)
      const kept = this.#parts.store ? await this.#keep(this.#parts.store, route, decisions) : decisions
      this.#afterwards(generation, route, decisions, kept)
      return kept
    } finally {
      generation.leave()
    }
  }

  #compose(
    { version: configuration }: Generation,
    route: Route,
    requests: readonly Request[],
    assigned: readonly Assigned[],
    placed: readonly Placed[],
    { monotonic, time }: { readonly monotonic: number; readonly time: string },
  ): Decision[] {
    const latency = performance.now() - monotonic
    return requests.map((request, at) => {
      const { answer, index } = placed[at] as Placed
      const [drawn, scored] = [assigned[at] as Assigned, answer.scored?.[index]]
      observe(route, drawn, answer, scored, latency / requests.length)
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

  /** Asks each arm once, for all of its rows. While it waits, the shadows do nothing. */
  async #ask(route: Route, requests: readonly Request[], assigned: readonly Assigned[]): Promise<readonly Placed[]> {
    this.#parts.shadows.pause()
    try {
      const [only] = assigned
      if (requests.length > 1 || !only) return await this.#askArms(route, requests, assigned)
      const rows = requests.map(({ row }) => row)
      return [{ answer: await new Answering(route, rows, this.#parts.observers).by(only.challenger), index: 0 }]
    } finally {
      this.#parts.shadows.resume()
    }
  }

  async #askArms(
    route: Route,
    requests: readonly Request[],
    assigned: readonly Assigned[],
  ): Promise<readonly Placed[]> {
    const placed: Placed[] = []
    const groups = Map.groupBy(requests.keys(), (at) => (assigned[at] as Assigned).challenger)
    const ask = async ([challenger, members]: readonly [number, readonly number[]]): Promise<void> => {
      const rows = members.map((at) => (requests[at] as Request).row)
      const answer = await new Answering(route, rows, this.#parts.observers).by(challenger)
      for (const [index, at] of members.entries()) placed[at] = { answer, index }
    }
    try {
      await Promise.all([...groups].map(ask))
      return placed
    } catch (error) {
      // Its index is within its group: asked for all of them, the champion refuses the row by its own.
      if (isRefusedRow(error)) await route.champion.candidate.model.predict(requests.map(({ row }) => row))
      throw error
    }
  }

  async #keep(store: DecisionSink, route: Route, decisions: readonly Decision[]): Promise<readonly Decision[]> {
    try {
      return await store.record(decisions)
    } catch (error) {
      const constant = route.fallback?.constant
      if (!route.mayAnswerUnrecorded || !constant || (error as { code?: string }).code === conflict) throw error
      return decisions.map((decision) => unrecorded(decision, constant))
    }
  }

  #unitOf({ unit }: Request): string | null {
    if (unit === undefined) return null
    return this.#parts.hashUnit?.(unit) ?? unit
  }

  /** What nobody who asked waits for. */
  #afterwards(generation: Generation, route: Route, made: readonly Decision[], kept: readonly Decision[]): void {
    for (const [at, decision] of kept.entries()) {
      // One that was kept before was told of before.
      if (decision.time !== made[at]?.time) continue
      this.#parts.observers.tell('decided', () => decided(decision))
      const isSeen = route.shadows.length > 0 && !route.plan.isKilled && decision.fallback?.cause !== 'not-recorded'
      if (isSeen) this.#addShadows(generation, route, made[at])
    }
  }

  #addShadows(generation: Generation, route: Route, { id, row }: Decision): void {
    const { store, shadows } = this.#parts
    const sampled = route.shadows.filter(({ name, sample }) => sample === 1 || (hash(name, id, 2) as number) < sample)
    const collect = store && collectAnswers(sampled.length, (answers) => keepShadows(store, id, answers))
    const copy = { ...row }
    for (const shadow of sampled) {
      generation.enter()
      const job = { route: route.name, shadow, row: copy, timeLimit: route.timeLimit, leave: () => generation.leave() }
      shadows.add(collect ? { ...job, collect } : job)
    }
  }
}

/** The decisions that were kept, and in the gaps those that were made. */
function fillIn(kept: readonly (Decision | undefined)[], made: readonly Decision[]): readonly Decision[] {
  const others = made.values()
  return kept.map((decision) => decision ?? (others.next().value as Decision))
}

/** Where the answer to a request stands. */
interface Placed {
  readonly answer: Answer
  readonly index: number
}

/** Of `@flit-ml/decisions`: the id is taken by another request, which no fallback may hide. */
const conflict = 'FLIT_DECISION_CONFLICT'

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

function decided(decision: Decision): Decided {
  const { id, route, configuration, arm, model, outcome, score, latency, fallback } = decision
  return { id, route, configuration, arm, model, outcome, score, latency, fallback }
}

function keepShadows(store: DecisionSink, id: string, answers: Parameters<DecisionSink['addShadows']>[1]): void {
  store.addShadows(id, answers).catch((error: unknown) => {
    process.emitWarning(`What the shadows of a decision said could not be kept: ${error}`)
  })
}
