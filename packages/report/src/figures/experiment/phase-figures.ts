import { type SampleRatio, sampleRatioMismatch } from '@flit-ml/evaluation'
import { type ExperimentLog, notDrawn } from './experiment-log.ts'
import type { RowTests } from './row-tests.ts'

/** Who was asked while configuration and shares stayed the same. */
export interface PhaseFigures {
  readonly configuration: string
  readonly from: string
  readonly shares: Readonly<Record<string, number>> | null
  readonly decisions: number
  /** By arm how many units had their first decision in it. */
  readonly units: Readonly<Record<string, number>>
  /** `null` where it cannot be tested: the shares are not known, or a share is of too few units. */
  readonly sampleRatio: SampleRatio | null
}

/** Whether the split is the one that was configured, by phase and in all. */
export interface Split {
  readonly phases: readonly PhaseFigures[]
  readonly tested: number
  /** Whether it is broken in some phase (p < 0.001, divided among the phases). */
  readonly isMismatch: boolean
}

const broken = 0.001

/** How many units the smallest arm is expected to have at least, for the chi-square test. */
const least = 5

export function splitOf(log: ExperimentLog, tests: RowTests): Split {
  const phases = tally(log, tests).map(({ decisions, units }, at) => {
    const { configuration, from, shares } = log.phases[at] as ExperimentLog['phases'][number]
    const time = new Date(from).toISOString()
    return { configuration, from: time, shares, decisions, units, sampleRatio: ratioOf(units, shares) }
  })
  const found = phases.flatMap(({ sampleRatio }) => sampleRatio ?? [])
  return { phases, tested: found.length, isMismatch: found.some(({ p }) => p * found.length < broken) }
}

function tally({ phases, arms, rows }: ExperimentLog, tests: RowTests) {
  const found = phases.map(() => ({ decisions: 0, units: {} as Record<string, number> }))
  for (let row = 0; row < rows.count; row++) {
    const phase = found[rows.phases[row] as number] as (typeof found)[number]
    phase.decisions++
    const arm = arms[rows.arms[row] as number] as string
    if (arm !== notDrawn && tests.isUnit(row)) phase.units[arm] = (phase.units[arm] ?? 0) + 1
  }
  return found
}

function ratioOf(
  units: Readonly<Record<string, number>>,
  shares: Readonly<Record<string, number>> | null,
): SampleRatio | null {
  const expected = Object.entries(shares ?? {}).filter(([, share]) => share > 0)
  const counts = expected.map(([arm]) => units[arm] ?? 0)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const whole = expected.reduce((sum, [, share]) => sum + share, 0)
  if (expected.length < 2 || expected.some(([, share]) => (all * share) / whole < least)) return null
  return sampleRatioMismatch(
    counts,
    expected.map(([, share]) => share),
  )
}
