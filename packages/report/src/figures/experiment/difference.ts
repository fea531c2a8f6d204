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
  const { phases, sequence, effect, perDay, span } = options
  const strata = new Strata(phases)
  const series: Look[] = []
  const step = Math.max(1, (span[1] - span[0]) / looks)
  let next = span[0] + step
  for (const { time, phase, isChallenger, happened } of units) {
    if (time > next) {
      look(strata, next, sequence, series)
      next += step * Math.ceil((time - next) / step)
    }
    strata.add(phase, isChallenger, happened)
  }
  look(strata, span[1], sequence, series)
  const { control, ofControl, arm, ofArm } = strata.totals()
  const found = strata.strata()
  const unitsNeeded = found.length === 0 ? null : finiteOrNull(unitsUntilDetected(effect, found, sequence))
  return {
    champion: rateOf(ofControl, control),
    challenger: rateOf(ofArm, arm),
    difference: found.length === 0 ? null : stratifiedSequence(found, sequence),
    series,
    detectable: found.length === 0 ? null : detectableDifference(found, sequence),
    unitsNeeded,
    daysNeeded: unitsNeeded === null ? null : finiteOrNull(unitsNeeded === 0 ? 0 : unitsNeeded / perDay),
  }
}

function look(strata: Strata, time: number, sequence: SequenceOptions, series: Look[]): void {
  const found = strata.strata()
  if (found.length > 0) series.push({ time: new Date(time).toISOString(), ...stratifiedSequence(found, sequence) })
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
