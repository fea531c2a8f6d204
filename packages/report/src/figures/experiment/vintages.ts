import { type ArmOutcomes, outcomesOf } from './arm-figures.ts'
import type { ExperimentLog } from './experiment-log.ts'
import { type Rate, rateOf } from './rates.ts'
import { type RowTests, rowsThat } from './row-tests.ts'
import { day, monthOf, weekOf } from './weeks.ts'

/** What became of the units that an arm decided on in a week or a month. */
export interface Vintage {
  /** The Monday of the week, or the month. */
  readonly from: string
  readonly arm: string
  readonly approval: Rate
  readonly outcomes: ArmOutcomes
}

/** More weeks than these are months. */
const mostWeeks = 26

export function vintagesOf(log: ExperimentLog, tests: RowTests): readonly Vintage[] {
  const { times, arms, count } = log.rows
  const span = (times[count - 1] as number) - (times[0] as number)
  const nameOf = span > mostWeeks * 7 * day ? monthOf : weekOf
  const groups = Map.groupBy(
    rowsThat(log, (row) => tests.isUnit(row)),
    (row) => `${nameOf(times[row] as number)} ${arms[row]}`,
  )
  const found = Array.from(groups, ([key, rows]) => {
    const [from = '', arm] = key.split(' ')
    const approved = Uint32Array.from(rows).filter((row) => tests.isApproved(row))
    const approval = rateOf(approved.length, rows.length)
    return {
      from,
      order: Number(arm),
      arm: log.arms[Number(arm)] as string,
      approval,
      outcomes: outcomesOf(tests, approved),
    }
  })
  found.sort((a, b) => (a.from === b.from ? a.order - b.order : a.from < b.from ? -1 : 1))
  return found.map(({ order: _, ...vintage }) => vintage)
}
