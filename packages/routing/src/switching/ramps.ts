import { createHash } from 'node:crypto'
import { setShare } from '../assignment/plan.ts'
import type { ChallengerConfiguration } from '../configuration/configuration.ts'
import type { Candidate } from '../models/candidate.ts'
import { Ramp, type RampState, type RampStep } from '../ramps/ramp.ts'
import type { Route } from '../routes/route.ts'

/** The states of ramps, by route, challenger, model and ramp. Plain: it is what a file keeps. */
export type RampStates = Readonly<Record<string, RampState>>

/** A step of a ramp of a route. */
export interface StepOfRoute extends RampStep {
  readonly route: string
  readonly challenger: string
}

/** The ramps of the configuration that answers, and where each of them goes on after a switch or a restart. */
export class Ramps {
  #states: RampStates
  /** The keys of ramps that were made, for those that answer to be kept. */
  readonly #keys = new WeakMap<Ramp, string>()

  constructor(states: RampStates) {
    this.#states = states
  }

  /** Goes on where the same ramp of the same model stands. */
  open(route: string, challenger: string, { ramp }: ChallengerConfiguration, { pin }: Candidate): Ramp | null {
    if (!ramp) return null
    const text = JSON.stringify([route, challenger, pin.id, pin.version, pin.sha256, ramp])
    const key = `${route}/${challenger}/${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
    const opened = new Ramp(ramp, performance.now(), this.#states[key])
    this.#keys.set(opened, key)
    return opened
  }

  /** Remembers how far the ramps of these routes have come, and gives it back. */
  remember(routes: Iterable<Route>): RampStates {
    const now = performance.now()
    const ramps = [...routes].flatMap((route) => route.ramps)
    this.#states = Object.fromEntries(ramps.map((ramp) => [this.#keys.get(ramp), ramp.state(now)]))
    return this.#states
  }

  /** Gives each challenger the share that its ramp stands at. */
  apply(route: Route): void {
    for (const [at, { ramp }] of route.challengers.entries()) if (ramp) setShare(route.plan, at, ramp.share)
  }

  /** Lets each ramp of a route step where it should. */
  review(route: Route): StepOfRoute[] {
    const now = performance.now()
    const steps = route.challengers.flatMap(({ name, ramp }) => {
      const step = ramp?.review(now)
      return step ? [{ ...step, route: route.name, challenger: name }] : []
    })
    if (steps.length > 0) this.apply(route)
    return steps
  }
}
