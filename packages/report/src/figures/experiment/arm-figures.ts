import { type Evaluation, evaluate } from '@flit-ml/evaluation'
import { type RocPoint, roc } from '../roc.ts'
import type { ExperimentLog } from './experiment-log.ts'
import { type Rate, rateOf } from './rates.ts'
import { type RowTests, rowsThat } from './row-tests.ts'
import { type ScoreBin, scoreHistogram } from './score-histogram.ts'

/** What an arm did. */
export interface ArmFigures {
  readonly arm: string
  /** What answered in it. */
  readonly models: readonly string[]
  readonly decisions: number
  readonly units: number
  /** Of the decisions, those that something else answered in place of the arm. */
  readonly fallbacks: Rate
  /** By cause how many. */
  readonly causes: Readonly<Record<string, number>>
  /** Milliseconds of all decisions. */
  readonly latency: { readonly median: number; readonly p95: number; readonly p99: number }
  /** Of the units, as they were drawn. */
  readonly approval: Rate
  readonly outcomes: ArmOutcomes
  /** Of the units that the arm's own model answered. */
  readonly scores: readonly ScoreBin[]
  /** Of those among them whose outcome is known and mature; `null` where they are not of both classes, or are no probabilities. */
  readonly discrimination: { readonly evaluation: Evaluation; readonly roc: readonly RocPoint[] } | null
}

/** Of the approved units. */
export interface ArmOutcomes {
  /** The horizon of the label has not passed: they are left out. */
  readonly immature: number
  /** It has, and nothing is known. */
  readonly unknown: number
  /** The positive class among those that are mature and known. */
  readonly bad: Rate
}

export function armsOf(log: ExperimentLog, tests: RowTests): readonly ArmFigures[] {
  return log.arms.flatMap((name, arm) => {
    const rows = rowsThat(log, (row) => log.rows.arms[row] === arm)
    return rows.length === 0 ? [] : [armOf(log, tests, name, rows)]
  })
}

function armOf(log: ExperimentLog, tests: RowTests, arm: string, rows: Uint32Array): ArmFigures {
  const units = rows.filter((row) => tests.isUnit(row))
  const own = units.filter((row) => tests.isOwn(row))
  const models = [...new Set(rows.filter((row) => tests.isOwn(row)).map((row) => log.rows.models[row] as number))]
  const approved = units.filter((row) => tests.isApproved(row))
  return {
    arm,
    models: models.map((model) => log.models[model] as string),
    decisions: rows.length,
    units: units.length,
    ...fallbacksOf(log, rows),
    latency: latencyOf(log, rows),
    approval: rateOf(approved.length, units.length),
    outcomes: outcomesOf(tests, approved),
    scores: scoreHistogram(scoresOf(log, own)),
    discrimination: discriminationOf(log, tests, own),
  }
}

function fallbacksOf(
  { rows: { fallbacks }, causes }: ExperimentLog,
  rows: Uint32Array,
): Pick<ArmFigures, 'fallbacks' | 'causes'> {
  const counts = causes.map((cause, at) => [cause, rows.filter((row) => fallbacks[row] === at + 1).length] as const)
  const found = counts.filter(([, count]) => count > 0)
  const part = found.reduce((sum, [, count]) => sum + count, 0)
  return { fallbacks: rateOf(part, rows.length), causes: Object.fromEntries(found) }
}

export function outcomesOf(tests: RowTests, approved: Uint32Array): ArmOutcomes {
  const mature = approved.filter((row) => tests.isMature(row))
  const known = mature.filter((row) => tests.outcome(row) !== null)
  return {
    immature: approved.length - mature.length,
    unknown: mature.length - known.length,
    bad: rateOf(known.filter((row) => tests.outcome(row) === 1).length, known.length),
  }
}

function latencyOf({ rows: { latencies } }: ExperimentLog, rows: Uint32Array): ArmFigures['latency'] {
  const sorted = Float32Array.from(rows, (row) => latencies[row] as number).sort()
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] as number
  return { median: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** What the models that answered these rows said of them. */
export function scoresOf({ rows: { models }, scores }: ExperimentLog, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => scores[models[row] as number]?.[row] as number)
}

function discriminationOf(log: ExperimentLog, tests: RowTests, own: Uint32Array): ArmFigures['discrimination'] {
  const known = own.filter((row) => tests.outcome(row) !== null)
  const labels = Uint8Array.from(known, (row) => tests.outcome(row) as 0 | 1)
  const scores = scoresOf(log, known)
  if (!hasBothClasses(labels) || !areProbabilities(scores)) return null
  return { evaluation: evaluate(labels, scores), roc: roc(labels, scores) }
}

export function hasBothClasses(labels: ArrayLike<0 | 1 | number | null>): boolean {
  const found = new Set(Array.from(labels))
  return found.has(0) && found.has(1)
}

export function areProbabilities(scores: Float64Array): boolean {
  return scores.every((score) => score >= 0 && score <= 1)
}
