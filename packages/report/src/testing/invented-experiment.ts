import { type ExperimentLog, notDrawn } from '../figures/experiment/experiment-log.ts'
import { day } from '../figures/experiment/weeks.ts'

export interface InventedPhase {
  readonly units: number
  /** Of the challenger. */
  readonly share: number
  /** Of champion and challenger: which share is approved, and which share of that is bad. */
  readonly approval: readonly [number, number]
  readonly bad: readonly [number, number]
  /** The indexes of the models of champion and challenger. */
  readonly models?: readonly [number, number]
}

export const start: number = Date.UTC(2026, 0, 5)

/** A decision a minute, of a unit of its own each; all labels of 10 days are mature. Outcomes are dealt evenly: no luck is in them. */
export function inventedExperiment(
  phases: readonly InventedPhase[],
  changes: Partial<ExperimentLog> = {},
): ExperimentLog {
  const rows = phases.flatMap((phase, at) => Array.from({ length: phase.units }, (_, unit) => decide(phase, at, unit)))
  const count = rows.length
  const columnOf = (pick: (row: (typeof rows)[number]) => number): number[] => rows.map(pick)
  const times = Float64Array.from(rows, (_, row) => start + row * 60_000)
  return {
    route: 'bnpl.risk',
    asOf: start + 1000 * day,
    horizonDays: 10,
    positive: 'bad',
    approved: 'approve',
    phases: phases.map(({ share }, at) => ({
      configuration: `version-${at}`,
      from: times[rows.findIndex(({ phase }) => phase === at)] as number,
      shares: { champion: 1 - share, new: share },
    })),
    arms: ['champion', 'new', notDrawn],
    models: ['test.a@1.0.0', 'test.b@1.0.0', 'test.b@2.0.0'],
    causes: ['time-limit'],
    shadows: [],
    rows: {
      count,
      times,
      phases: Uint16Array.from(columnOf(({ phase }) => phase)),
      arms: Uint8Array.from(columnOf(({ arm }) => arm)),
      models: Int16Array.from(columnOf(({ model }) => model)),
      approved: Uint8Array.from(columnOf(({ approved }) => approved)),
      fallbacks: new Uint8Array(count),
      latencies: new Float32Array(count).fill(1),
      labels: Int8Array.from(columnOf(({ label }) => label)),
      firsts: new Uint8Array(count).fill(3),
    },
    scores: [0, 1, 2].map((model) => Float64Array.from(rows, (row) => (row.model === model ? 0.5 : Number.NaN))),
    reasons: [],
    samples: [],
    rollbacks: [],
    ...changes,
  }
}

/** Each run of one unit in so many has one that is drawn, approved, or bad: exactly as many as the shares say. */
function decide({ share, approval, bad, models = [0, 1] }: InventedPhase, phase: number, unit: number) {
  const isDue = (rate: number, at: number): boolean => Math.floor((at + 1) * rate) > Math.floor(at * rate)
  const ofChallenger = Math.floor((unit + 1) * share)
  const arm = Number(isDue(share, unit))
  const place = arm === 1 ? ofChallenger - 1 : unit - ofChallenger
  const ofApproved = Math.floor(place * (approval[arm] as number))
  const isApproved = isDue(approval[arm] as number, place)
  const label = isApproved ? Number(isDue(bad[arm] as number, ofApproved)) : -1
  return { phase, arm, model: models[arm] as number, approved: Number(isApproved), label }
}
