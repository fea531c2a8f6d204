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
    const kept = await this.#find(name, requests)
    const open = kept ? requests.filter((_, at) => !kept[at]) : requests
    if (open.length === 0) return kept as readonly Decision[]
    const made = (await this.#make(name, open)).values()
    return kept ? kept.map((decision) => decision ?? (made.next().value as Decision)) : [...made]
  }

  /** The decisions that are kept already under the ids of the requests; undefined where there can be none. */
  async #find(route: string, requests: readonly Request[]): Promise<readonly (Decision | undefined)[] | undefined> {
    const { store } = this.#parts
    if (!store || requests.every(({ id }) => id === undefined)) return undefined
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
      const decisions = await this.#answer(generation, route, requests)
      const kept = this.#parts.store ? await this.#keep(this.#parts.store, route, decisions) : decisions
      this.#afterwards(generation, route, decisions, kept)
      return kept
    } finally {
      generation.leave()
    }
  }

  async #answer(generation: Generation, route: Route, requests: readonly Request[]): Promise<Decision[]> {
    const started = performance.now()
    const time = new Date().toISOString()
    const assigned = requests.map(({ unit, row }) => assign(route.plan, unit, row))
    const answers = await this.#ask(route, requests, assigned)
    const latency = performance.now() - started
    return requests.map((request, at) => {
      const { answer, index } = answers[at] as Placed
      const [drawn, scored] = [assigned[at] as Assigned, answer.scored?.[index]]
      observe(route, drawn, answer, scored, latency / requests.length)
      const unit = this.#unitOf(request)
      const isUnitHashed = unit !== null && this.#parts.hashUnit !== undefined
      const configuration = generation.version
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

  /** Asks each arm once, for all of its rows. */
  async #ask(route: Route, requests: readonly Request[], assigned: readonly Assigned[]): Promise<readonly Placed[]> {
    const { shadows, observers } = this.#parts
    const placed: Placed[] = []
    shadows.pause()
    try {
      const groups = Map.groupBy(requests.keys(), (at) => (assigned[at] as Assigned).challenger)
      await Promise.all(
        [...groups].map(async ([challenger, members]) => {
          const rows = members.map((at) => (requests[at] as Request).row)
          const answer = await new Answering(route, rows, observers).by(challenger)
          for (const [index, at] of members.entries()) placed[at] = { answer, index }
        }),
      )
      return placed
    } catch (error) {
      // Its index is within its group: asked for all of them, the champion refuses the row by its own.
      if (isRefusedRow(error)) await route.champion.candidate.model.predict(requests.map(({ row }) => row))
      throw error
    } finally {
      shadows.resume()
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
