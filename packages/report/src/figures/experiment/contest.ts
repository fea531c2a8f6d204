import { type Counted, type Difference, type DifferenceOptions, differenceOf } from './difference.ts'
import { type ExperimentLog, notDrawn } from './experiment-log.ts'
import { type PhaseModels, phaseModels } from './phase-models.ts'
import { type RowTests, rowsThat } from './row-tests.ts'
import { type Verdict, verdictOf } from './verdict-of.ts'
import { day } from './weeks.ts'

/** A challenger beside the champion: units as they were drawn, whatever answered them in the end. */
export interface Contest {
  readonly challenger: string
  /** What both are now: phases in which either had another model are left out. */
  readonly models: { readonly champion: string; readonly challenger: string }
  /** The units of those other phases. */
  readonly leftOut: number
  /** How many units of both arms come in a day now. */
  readonly unitsPerDay: number
  /** `null` where the route has no outcomes. */
  readonly approval: Difference | null
  /** Of what was approved, and whose outcome is mature and known, the share of the positive class. */
  readonly bad: Difference
  readonly verdict: Verdict
}

export interface ContestOptions {
  /** The difference that matters. */
  readonly effect: number
  readonly isSplitBroken: boolean
}

/** Of how many experiments without a difference some interval may claim one, all challengers and rates together. */
const alpha = 0.05

export function contestsOf(log: ExperimentLog, tests: RowTests, options: ContestOptions): readonly Contest[] {
  const models = phaseModels(log, tests)
  const challengers = log.arms.flatMap((name, arm) => (models.hasAnswered(arm) && isChallenger(name) ? [arm] : []))
  const rates = log.approved === null ? 1 : 2
  const sequence = { alpha: alpha / (rates * challengers.length) }
  return challengers.flatMap((arm) => contestOf(log, tests, models, { ...options, arm, sequence }) ?? [])
}

function isChallenger(arm: string): boolean {
  return !['champion', 'holdout', notDrawn].includes(arm)
}

interface OneContest extends ContestOptions {
  readonly arm: number
  readonly sequence: DifferenceOptions['sequence']
}

function contestOf(
  log: ExperimentLog,
  tests: RowTests,
  models: PhaseModels,
  { arm, effect, sequence, isSplitBroken }: OneContest,
): Contest | undefined {
  const { rows, phases, approved } = log
  const champion = log.arms.indexOf('champion')
  const pair = models.lastPair(champion, arm)
  if (!pair) return undefined
  const drawn = rowsThat(log, (row) => tests.isUnit(row) && (rows.arms[row] === champion || rows.arms[row] === arm))
  const counted = drawn.filter((row) => pair.phases.has(rows.phases[row] as number))
  const { shares } = phases[rows.phases[rows.count - 1] as number] as ExperimentLog['phases'][number]
  const isNow = (shares?.[log.arms[arm] as string] ?? (shares ? 0 : 1)) > 0
  const recent = isNow ? recentOf(log, counted) : { days: 1, rows: [] }
  const perDay = (test: (row: number) => boolean): number => recent.rows.filter(test).length / recent.days
  const compare = (rowsOf: Uint32Array, happened: (row: number) => boolean, daily: number): Difference =>
    differenceOf(countedOf(log, rowsOf, arm, happened), {
      phases: phases.length,
      sequence,
      effect,
      perDay: daily,
      span: [rows.times[rowsOf[0] as number] ?? 0, rows.times[rowsOf.at(-1) as number] ?? 0],
    })
  const isApproved = (row: number): boolean => tests.isApproved(row)
  const known = counted.filter((row) => isApproved(row) && tests.outcome(row) !== null)
  const approval =
    approved === null
      ? null
      : compare(
          counted,
          isApproved,
          perDay(() => true),
        )
  const bad = compare(known, (row) => tests.outcome(row) === 1, perDay(isApproved))
  return {
    challenger: log.arms[arm] as string,
    models: { champion: log.models[pair.control] as string, challenger: log.models[pair.arm] as string },
    leftOut: drawn.filter((row) => pair.otherPhases.has(rows.phases[row] as number)).length,
    unitsPerDay: perDay(() => true),
    approval,
    bad,
    verdict: verdictOf({ approval, bad, effect, isSplitBroken }),
  }
}

function* countedOf(
  { rows }: ExperimentLog,
  counted: Uint32Array,
  arm: number,
  happened: (row: number) => boolean,
): Generator<Counted> {
  for (const row of counted) {
    const [time, phase] = [rows.times[row] as number, rows.phases[row] as number]
    yield { time, phase, isChallenger: rows.arms[row] === arm, happened: happened(row) }
  }
}

const [window, leastWindow] = [7 * day, day / 1440]

/** The rows of the last seven days, or of all where there are fewer, and how many days that is. */
function recentOf({ rows }: ExperimentLog, counted: Uint32Array): { readonly days: number; readonly rows: number[] } {
  const last = rows.times[rows.count - 1] as number
  const first = rows.times[counted[0] as number] ?? last
  const from = Math.max(first, last - window)
  const recent = Array.from(counted).filter((row) => (rows.times[row] as number) >= from)
  return { days: Math.max(last - from, leastWindow) / day, rows: recent }
}
