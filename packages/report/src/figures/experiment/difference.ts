import {
  detectableDifference,
  type Estimate,
  type SequenceOptions,
  stratifiedSequence,
  unitsUntilDetected,
} from '@flit-ml/evaluation'
import { type Rate, rateOf } from './rates.ts'
import { Strata } from './strata.ts'

/** A rate of a challenger beside the champion's, within phases. */
export interface Difference {
  /** Of the phases with enough units of both arms. */
  readonly champion: Rate
  readonly challenger: Rate
  /** Challenger less champion, with an interval that holds at all times at once; `null` where there are too few units. */
  readonly difference: Estimate | null
  /** What it was, as units came. */
  readonly series: readonly Look[]
  /** The least difference that a look now finds in 80 % of such experiments. */
  readonly detectable: number | null
  /** How many more units of both arms find the difference that matters; `null` where none ever do. */
  readonly unitsNeeded: number | null
  /** The same in days, at the present traffic; `null` where no units come any more, too. */
  readonly daysNeeded: number | null
}

/** What the difference was at a time. */
export interface Look extends Estimate {
  readonly time: string
}

/** A unit that counts. */
export interface Counted {
  readonly time: number
  readonly phase: number
  readonly isChallenger: boolean
  readonly happened: boolean
}

export interface DifferenceOptions {
  readonly phases: number
  readonly sequence: SequenceOptions
  /** The difference that matters. */
  readonly effect: number
  /** How many units that count come in a day now. */
  readonly perDay: number
  /** Of the first and of the last unit: the looks are between them. */
  readonly span: readonly [number, number]
}

/** How many looks are drawn. */
const looks = 40

export function differenceOf(units: Iterable<Counted>, options: DifferenceOptions): Difference {
  const { phases, sequence, effect, perDay } = options
  const strata = new Strata(phases)
  const series = [...looksAt(units, strata, options)]
  const { control, ofControl, arm, ofArm } = strata.totals()
  const counts = { champion: rateOf(ofControl, control), challenger: rateOf(ofArm, arm), series }
  const found = strata.strata()
  if (found.length === 0) return { ...counts, difference: null, detectable: null, unitsNeeded: null, daysNeeded: null }
  const unitsNeeded = finiteOrNull(unitsUntilDetected(effect, found, sequence))
  return {
    ...counts,
    difference: stratifiedSequence(found, sequence),
    detectable: detectableDifference(found, sequence),
    unitsNeeded,
    daysNeeded: unitsNeeded === null || unitsNeeded === 0 ? unitsNeeded : finiteOrNull(unitsNeeded / perDay),
  }
}

/** Adds the units to the strata, and looks at them at even intervals and at the end, where there is enough to look at. */
function* looksAt(
  units: Iterable<Counted>,
  strata: Strata,
  { sequence, span: [first, last] }: DifferenceOptions,
): Generator<Look> {
  const step = Math.max(1, (last - first) / looks)
  let next = first + step
  for (const { time, phase, isChallenger, happened } of units) {
    if (time > next) {
      yield* look(strata, next, sequence)
      next += step * Math.ceil((time - next) / step)
    }
    strata.add(phase, isChallenger, happened)
  }
  yield* look(strata, last, sequence)
}

function* look(strata: Strata, time: number, sequence: SequenceOptions): Generator<Look> {
  const found = strata.strata()
  if (found.length > 0) yield { time: new Date(time).toISOString(), ...stratifiedSequence(found, sequence) }
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
