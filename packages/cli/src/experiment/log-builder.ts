import type { KeptDecision, StoredRecord } from '@flit-ml/decisions'
import { type ExperimentLog, notDrawn, weekOf } from '@flit-ml/report'
import type { RampStepped, RouteChange, ShadowAnswer } from '@flit-ml/routing'
import { usageError } from '../errors.ts'
import type { ExperimentOptions } from './experiment-options.ts'
import { InputSamples } from './input-samples.ts'
import { LabelColumns } from './label-columns.ts'
import { Numbered } from './numbered.ts'
import { PhaseTimeline } from './phase-timeline.ts'
import { ReasonCounts } from './reason-counts.ts'
import { RowColumns } from './row-columns.ts'
import { ScoreColumns } from './score-columns.ts'
import { UnitFirsts } from './unit-firsts.ts'

export interface LogBuilderOptions extends ExperimentOptions {
  readonly route: string
  readonly asOf: number
}

/** Takes the records of a store in their order, and keeps of each decision of a route what a report needs. */
export class LogBuilder {
  readonly #options: LogBuilderOptions
  readonly #changes: readonly RouteChange[]
  readonly #timeline: PhaseTimeline
  readonly #labels: LabelColumns
  readonly #rows = new RowColumns()
  readonly #scores = new ScoreColumns()
  readonly #firsts = new UnitFirsts()
  readonly #reasons = new ReasonCounts()
  readonly #samples = new InputSamples()
  readonly #arms = new Numbered()
  readonly #rowOf = new Map<string, number>()
  readonly #outcomes = new Set<string>()
  readonly #others = { routes: new Set<string>(), configurations: new Set<string>() }

  constructor(options: LogBuilderOptions, changes: readonly RouteChange[]) {
    this.#options = options
    this.#changes = changes
    this.#timeline = new PhaseTimeline(options.route, changes)
    this.#labels = new LabelColumns(options.label)
    // The champion is the first arm, whoever comes first.
    this.#arms.of('champion')
  }

  add({ kind, time, decision, body }: StoredRecord): void {
    if (kind === 'decision') this.#addDecision(time, body)
    const row = this.#rowOf.get(decision)
    if (row === undefined) return
    if (kind === 'label' && time <= this.#options.asOf) this.#labels.add(row, JSON.parse(body))
    if (kind === 'shadows') this.#addShadows(row, JSON.parse(body).shadows)
  }

  /** @throws FlitError FLIT_USAGE where there is no such decision, or nothing says which labels count. */
  build(store: string): ExperimentLog {
    const { count } = this.#rows
    const { route, asOf, positive } = this.#options
    if (count === 0) throw this.#nothing(store)
    const { labels, ...chosen } = this.#labels.choose(count, positive)
    return {
      route,
      asOf,
      ...chosen,
      approved: this.#approved(),
      phases: this.#timeline.phases,
      arms: this.#arms.names,
      models: this.#scores.models,
      shadows: this.#scores.shadows,
      rows: this.#rows.rows(labels),
      scores: this.#scores.scores(count),
      reasons: this.#reasons.reasons(this.#arms.names.length),
      samples: this.#samples.samples(),
      rollbacks: this.#rollbacks(),
    }
  }

  #addDecision(time: number, body: string): void {
    const { since = 0, until = Infinity, asOf, approved } = this.#options
    if (time < since || time >= until || time > asOf) return
    const decision: KeptDecision = JSON.parse(body)
    if (!this.#isWanted(decision)) return
    const { id, assignment, model, score, outcome, fallback, latency, reasons, row } = decision
    const at = this.#rows.count
    const name = armOf(decision)
    const arm = this.#arms.of(name)
    this.#rowOf.set(id, at)
    if (outcome !== null) this.#outcomes.add(outcome)
    this.#rows.add({
      time,
      phase: this.#timeline.phaseOf(decision.configuration, time),
      arm,
      model: model ? this.#scores.add(at, model, score) : -1,
      isApproved: outcome === approved,
      isFallback: fallback !== null,
      latency,
      first: this.#firsts.of(assignment.unit, name !== notDrawn),
    })
    if (!fallback) this.#reasons.add(arm, reasons)
    this.#samples.add(weekOf(time), row)
    this.#addShadows(at, decision.shadows)
  }

  #addShadows(row: number, shadows: readonly ShadowAnswer[]): void {
    for (const shadow of shadows) this.#scores.addShadow(row, shadow)
  }

  #isWanted({ route, configuration }: KeptDecision): boolean {
    this.#others.routes.add(route)
    if (route !== this.#options.route) return false
    this.#others.configurations.add(configuration)
    return this.#options.configuration?.includes(configuration) ?? true
  }

  /** The outcome that approves; `null` where there is none at all. */
  #approved(): string | null {
    const { approved } = this.#options
    if (this.#outcomes.size === 0) return null
    if (this.#outcomes.has(approved)) return approved
    const problem = `No decision has the outcome '${approved}': there are ${[...this.#outcomes].join(', ')}.`
    throw usageError('--approved', problem, 'Name the outcome that approves.')
  }

  #rollbacks(): ExperimentLog['rollbacks'] {
    const { route, since = 0, until = Infinity } = this.#options
    const isHere = (change: RouteChange): change is RampStepped => {
      const time = Date.parse(change.time)
      return change.kind === 'ramp-stepped' && change.route === route && time >= since && time < until
    }
    return this.#changes.filter(isHere).flatMap(({ time, challenger, from, to, tripped }) => {
      if (!tripped) return []
      const { guardrail, observed, limit } = tripped
      return [{ time, challenger, from, to, guardrail, observed, limit }]
    })
  }

  #nothing(store: string): Error {
    const { route } = this.#options
    const { routes, configurations } = this.#others
    if (routes.size === 0) return usageError('route', `${store} has no decision of that time.`, 'Take another time.')
    if (!routes.has(route)) {
      const problem = `${store} has no decision of the route '${route}' of that time.`
      return usageError('route', problem, `Name one of its routes: ${[...routes].join(', ')}.`)
    }
    const problem = `${store} has no decision of that configuration.`
    return usageError('--configuration', problem, `Its versions are ${[...configurations].join(', ')}.`)
  }
}

/** What was not drawn is no part of the experiment, though the champion answers it. */
function armOf({ arm, assignment: { reason } }: KeptDecision): string {
  return ['split', 'ramp', 'holdout'].includes(reason) ? arm : notDrawn
}
