import { populationStability } from '@flit-ml/evaluation'
import { scoresOf } from './arm-figures.ts'
import type { ExperimentLog, InputSample } from './experiment-log.ts'
import { type RowTests, rowsThat } from './row-tests.ts'
import { weekOf } from './weeks.ts'

/** How far a week is from the first one. */
export interface WeekShift {
  /** Its Monday. */
  readonly week: string
  readonly count: number
  readonly index: number
  /**
   * What the index is in the mean where nothing has moved: (B − 1)(1/n + 1/m) with B bins. Source: Yurdakul 2018, Statistical
   * Properties of Population Stability Index, Western Michigan University.
   */
  readonly byChance: number
}

/** What has moved since the first week with enough decisions: scores by arm (PSI), and inputs (CSI). */
export interface StabilityFigures {
  readonly scores: readonly { readonly arm: string; readonly weeks: readonly WeekShift[] }[]
  readonly inputs: readonly { readonly input: string; readonly weeks: readonly WeekShift[] }[]
}

/** Weeks with fewer decisions say nothing. */
const least = 100

export function stabilityOf(log: ExperimentLog, tests: RowTests): StabilityFigures {
  const scores = log.arms.map((name, arm) => {
    const rows = rowsThat(log, (row) => log.rows.arms[row] === arm && tests.isOwn(row) && tests.isUnit(row))
    const weeks = Map.groupBy(rows, (row) => weekOf(log.rows.times[row] as number))
    const values = Array.from(weeks, ([week, members]) => ({ week, values: scoresOf(log, Uint32Array.from(members)) }))
    return { arm: name, weeks: shiftsOf(values) }
  })
  return { scores: scores.filter(({ weeks }) => weeks.length > 0), inputs: inputsOf(log.samples) }
}

function inputsOf(samples: readonly InputSample[]): StabilityFigures['inputs'] {
  const names = [...new Set(samples.flatMap(({ inputs }) => Object.keys(inputs)))]
  const inputs = names.map((input) => ({
    input,
    weeks: shiftsOf(samples.map(({ week, inputs }) => ({ week, values: inputs[input] ?? [] }))),
  }))
  return inputs.filter(({ weeks }) => weeks.length > 0)
}

type Values = Parameters<typeof populationStability>[0]

function shiftsOf(all: readonly { readonly week: string; readonly values: Values }[]): WeekShift[] {
  const weeks = all.filter(({ values }) => values.length >= least).toSorted((a, b) => (a.week < b.week ? -1 : 1))
  const [first] = weeks
  if (!first) return []
  return weeks.map(({ week, values }) => {
    const { index, bins } = populationStability(first.values, values)
    const byChance = (bins.length - 1) * (1 / first.values.length + 1 / values.length)
    return { week, count: values.length, index, byChance }
  })
}
