import { isReadyToLook, momentsOfRate, type Stratum } from '@flit-ml/evaluation'

/** In a phase: the units of the control and of the arm, and in how many of each it happened. */
interface Tally {
  control: number
  ofControl: number
  arm: number
  ofArm: number
  /** The number of the last unit that it counted. */
  last: number
}

/** How many units of each arm a phase needs to count. */
const least = 10

const none = { control: 0, ofControl: 0, arm: 0, ofArm: 0 }

/** Counts a rate of an arm and of the control by phase, unit by unit. */
export class Strata {
  readonly #tallies: readonly Tally[]
  #units = 0

  constructor(phases: number) {
    this.#tallies = Array.from({ length: phases }, () => ({ ...none, last: 0 }))
  }

  add(phase: number, isArm: boolean, happened: boolean): void {
    const tally = this.#tallies[phase] as Tally
    tally.last = ++this.#units
    tally[isArm ? 'arm' : 'control']++
    if (happened) tally[isArm ? 'ofArm' : 'ofControl']++
  }

  /** Of the phases with enough units of both. */
  totals(): typeof none {
    const sum = { ...none }
    for (const tally of this.#comparable())
      for (const name of ['control', 'ofControl', 'arm', 'ofArm'] as const) sum[name] += tally[name]
    return sum
  }

  /** The phases that can be compared, the present one last; none where they may not be looked at yet. */
  strata(): Stratum[] {
    const found = this.#comparable().map(({ control, ofControl, arm, ofArm }) => ({
      arm: momentsOfRate(ofArm, arm),
      control: momentsOfRate(ofControl, control),
    }))
    return isReadyToLook(found) ? found : []
  }

  #comparable(): readonly Tally[] {
    const enough = this.#tallies.filter(({ control, arm }) => control >= least && arm >= least)
    return enough.sort((a, b) => a.last - b.last)
  }
}
