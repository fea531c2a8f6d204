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
  const champion = log.arms.indexOf('champion')
  const pair = models.lastPair(champion, arm)
  if (!pair) return undefined
  const { rows } = log
  const drawn = rowsThat(log, (row) => tests.isUnit(row) && (rows.arms[row] === champion || rows.arms[row] === arm))
  const counted = drawn.filter((row) => pair.phases.has(rows.phases[row] as number))
  const common = { phases: log.phases.length, sequence, effect }
  const { approval, bad, unitsPerDay } = differencesOf(log, tests, { arm, counted, common })
  return {
    challenger: log.arms[arm] as string,
    models: { champion: log.models[pair.control] as string, challenger: log.models[pair.arm] as string },
    leftOut: drawn.filter((row) => pair.otherPhases.has(rows.phases[row] as number)).length,
    unitsPerDay,
    approval,
    bad,
    verdict: verdictOf({ approval, bad, effect, isSplitBroken }),
  }
}

interface Compared {
  readonly arm: number
  /** The units of the challenger and of the champion. */
  readonly counted: Uint32Array
  readonly common: Pick<DifferenceOptions, 'phases' | 'sequence' | 'effect'>
}

function differencesOf(
  log: ExperimentLog,
  tests: RowTests,
  { arm, counted, common }: Compared,
): Pick<Contest, 'approval' | 'bad' | 'unitsPerDay'> {
  const recent = recentOf(log, arm, counted)
  const compare = (units: Uint32Array, happened: (row: number) => boolean, perDay: number): Difference =>
    differenceOf(countedOf(log, units, arm, happened), { ...common, perDay, span: spanOf(log, units) })
  const isApproved = (row: number): boolean => tests.isApproved(row)
  const known = counted.filter((row) => isApproved(row) && tests.outcome(row) !== null)
  const unitsPerDay = recent.rows.length / recent.days
  const approvedPerDay = recent.rows.filter(isApproved).length / recent.days
  return {
    unitsPerDay,
    approval: log.approved === null ? null : compare(counted, isApproved, unitsPerDay),
    bad: compare(known, (row) => tests.outcome(row) === 1, approvedPerDay),
  }
}

/** The times of the first and of the last unit. */
function spanOf({ rows: { times } }: ExperimentLog, units: Uint32Array): readonly [number, number] {
  return [times[units[0] as number] ?? 0, times[units.at(-1) as number] ?? 0]
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

/** The units of the last seven days, or of all where there are fewer, and how many days that is; none where the share is nothing now. */
function recentOf(
  { rows, phases, arms }: ExperimentLog,
  arm: number,
  counted: Uint32Array,
): { readonly days: number; readonly rows: Uint32Array } {
  const end = rows.count - 1
  const { shares } = phases[rows.phases[end] as number] as ExperimentLog['phases'][number]
  if (shares && !shares[arms[arm] as string]) return { days: 1, rows: new Uint32Array() }
  const last = rows.times[end] as number
  const from = Math.max(rows.times[counted[0] as number] ?? last, last - window)
  return {
    days: Math.max(last - from, leastWindow) / day,
    rows: counted.filter((row) => (rows.times[row] as number) >= from),
  }
}
