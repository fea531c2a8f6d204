import { type ExperimentLog, type LoggedPhase, notDrawn } from '../figures/experiment/experiment-log.ts'
import { day, weekOf } from '../figures/experiment/weeks.ts'
import { outcomes, purchases, realModels } from './real-comparison.ts'

const start = Date.UTC(2026, 7, 24)
const days = 84
const repeats = 6
const cutOff = 0.3

/** A golden-ratio sequence: evenly spread over [0, 1), and the same each time. */
const spread = (at: number): number => (at * 0.6180339887498949) % 1

/**
 * Twelve weeks of held-out purchases, six times over, decided by two real models: a champion, a challenger whose share grows from 10
 * to 50 % after four weeks, a holdout, and the challenger's model as a shadow of all that the champion decided. Labels of 30
 * days of what was approved are known.
 */
export async function realExperiment(changes: Partial<ExperimentLog> = {}): Promise<ExperimentLog> {
  const [champion, challenger] = await realModels()
  const count = repeats * purchases.length
  const numbers = Array.from({ length: count }, (_, row) => row)
  const purchaseOf = (row: number): number => (row * 7) % purchases.length
  const times = Float64Array.from(numbers, (row) => start + (row / count) * days * day)
  const phases = Uint16Array.from(times, (time) => (time < start + 28 * day ? 0 : 1))
  const arms = Uint8Array.from(numbers, (row) => armOf(row, phases[row] as number))
  const isAnsweredBy = (row: number): number => (arms[row] === 1 ? 1 : 0)
  const scores = [champion, challenger].map((model, at) =>
    Float64Array.from(numbers, (row) => {
      const isSeen = at === 0 ? isAnsweredBy(row) === 0 : true
      return isSeen ? (model.scores[purchaseOf(row)] as number) : Number.NaN
    }),
  )
  const approved = Uint8Array.from(numbers, (row) => Number((scores[isAnsweredBy(row)]?.[row] as number) < cutOff))
  return {
    route: 'bnpl.risk',
    asOf: start + 100 * day,
    horizonDays: 30,
    positive: 'bad',
    approved: 'approve',
    phases: phasesOf([0.1, 0.5]),
    arms: ['champion', 'logistic', 'holdout', notDrawn],
    models: [champion.model, challenger.model],
    causes: ['time-limit'],
    shadows: [{ name: 'watching', model: 1, failed: 2 }],
    rows: {
      count,
      times,
      phases,
      arms,
      models: Int16Array.from(numbers, isAnsweredBy),
      approved,
      fallbacks: Uint8Array.from(numbers, (row) => Number(row % 997 === 0)),
      latencies: Float32Array.from(numbers, (row) => 0.2 + spread(row + 5) ** 8),
      labels: Int8Array.from(numbers, (row) =>
        approved[row] === 1 ? (outcomes.labels[purchaseOf(row)] as number) : -1,
      ),
      firsts: Uint8Array.from(numbers, (row) => (row % 20 === 19 ? 0 : 3)),
    },
    scores,
    reasons: reasonsOf(count),
    samples: samplesOf(numbers, times, purchaseOf),
    rollbacks: [
      {
        time: '2026-09-01T10:00:00.000Z',
        challenger: 'logistic',
        from: 0.25,
        to: 0.1,
        guardrail: 'scoreDrift',
        observed: 0.31,
        limit: 0.25,
      },
    ],
    ...changes,
  }
}

function armOf(row: number, phase: number): number {
  if (row % 50 === 49) return 3
  const place = spread(row)
  if (place > 0.95) return 2
  return place < 0.95 * (phase === 0 ? 0.1 : 0.5) ? 1 : 0
}

function phasesOf(shares: readonly number[]): LoggedPhase[] {
  return shares.map((share, at) => ({
    configuration: 'c0ffee0123456789',
    from: start + at * 28 * day,
    shares: { champion: 0.95 * (1 - share), holdout: 0.05, logistic: 0.95 * share },
  }))
}

function reasonsOf(count: number): ExperimentLog['reasons'] {
  return ['INCOME', 'SENIORITY', 'ASSETS'].map((code, at) => ({
    code,
    sentence: `The ${code.toLowerCase()}, for the purchase`,
    counts: [0.4, 0.3, 0.03, 0.01].map((share) => Math.round((share * count) / (at + 1))),
  }))
}

function samplesOf(
  numbers: readonly number[],
  times: Float64Array,
  purchaseOf: (row: number) => number,
): ExperimentLog['samples'] {
  const weeks = Map.groupBy(numbers, (row) => weekOf(times[row] as number))
  return Array.from(weeks, ([week, rows]) => {
    const all = rows.map((row) => purchases[purchaseOf(row)] ?? {})
    const names = Object.keys(all[0] ?? {})
    const inputs = Object.fromEntries(
      names.map((name) => [name, all.map((row) => row[name] as number | string | null)]),
    )
    return { week, decisions: rows.length, inputs }
  })
}
