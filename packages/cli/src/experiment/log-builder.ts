import type { KeptDecision, StoredRecord } from '@flit-ml/decisions'
import { type ExperimentLog, notDrawn, weekOf } from '@flit-ml/report'
import type { RouteChange, ShadowAnswer } from '@flit-ml/routing'
import { DecisionsSeen } from './decisions-seen.ts'
import type { ExperimentOptions } from './experiment-options.ts'
import { InputSamples } from './input-samples.ts'
import { LabelColumns } from './label-columns.ts'
import { Numbered } from './numbered.ts'
import { PhaseTimeline } from './phase-timeline.ts'
import { ReasonCounts } from './reason-counts.ts'
import { rollbacksOf } from './rollbacks-of.ts'
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
  readonly #causes = new Numbered()
  readonly #rowOf = new Map<string, number>()
  readonly #seen: DecisionsSeen

  constructor(options: LogBuilderOptions, changes: readonly RouteChange[]) {
    this.#options = options
    this.#changes = changes
    this.#timeline = new PhaseTimeline(options.route, changes)
    this.#labels = new LabelColumns(options.label)
    this.#seen = new DecisionsSeen(options)
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
    if (count === 0) throw this.#seen.nothing(store)
    const { labels, ...chosen } = this.#labels.choose(count, positive)
    return {
      route,
      asOf,
      ...chosen,
      approved: this.#seen.approved(),
      phases: this.#timeline.phases,
      arms: this.#arms.names,
      models: this.#scores.models,
      causes: this.#causes.names,
      shadows: this.#scores.shadows,
      rows: this.#rows.rows(labels),
      scores: this.#scores.scores(count),
      reasons: this.#reasons.reasons(this.#arms.names.length),
      samples: this.#samples.samples(),
      rollbacks: rollbacksOf(this.#changes, this.#options),
    }
  }

  #addDecision(time: number, body: string): void {
    const { since = 0, until = Infinity, asOf, approved } = this.#options
    if (time < since || time >= until || time > asOf) return
    const decision: KeptDecision = JSON.parse(body)
    if (!this.#seen.isWanted(decision)) return
    const { id, assignment, model, score, outcome, fallback, latency, reasons, row } = decision
    const at = this.#rows.count
    const name = armOf(decision)
    const arm = this.#arms.of(name)
    this.#rowOf.set(id, at)
    this.#rows.add({
      time,
      phase: this.#timeline.phaseOf(decision.configuration, time),
      arm,
      model: model ? this.#scores.add(at, model, score) : -1,
      isApproved: outcome === approved,
      fallback: fallback ? this.#causes.of(fallback.cause) + 1 : 0,
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
}

/** What was not drawn is no part of the experiment, though the champion answers it. */
function armOf({ arm, assignment: { reason } }: KeptDecision): string {
  return ['split', 'ramp', 'holdout'].includes(reason) ? arm : notDrawn
}
