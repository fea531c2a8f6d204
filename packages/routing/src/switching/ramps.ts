import { createHash } from 'node:crypto'
import { setShare } from '../assignment/plan.ts'
import type { ChallengerConfiguration } from '../configuration/configuration.ts'
import type { Candidate } from '../models/candidate.ts'
import { Ramp, type RampState, type RampStep } from '../ramps/ramp.ts'
import type { Route } from '../routes/route.ts'
import type { RampFile } from './ramp-file.ts'

/** The states of ramps, by route, challenger, model and ramp. Plain: it is what a file keeps. */
export type RampStates = Readonly<Record<string, RampState>>

/** A step of a ramp of a route. */
export interface StepOfRoute extends RampStep {
  readonly route: string
  readonly challenger: string
}

/** The ramps of every configuration that answered: the same ramp of the same model goes on, over switches and restarts. */
export class Ramps {
  readonly #file: RampFile | undefined
  readonly #saved: RampStates
  readonly #taken = new Map<string, Ramp>()
  readonly #keys = new WeakMap<Ramp, string>()

  /** @throws FlitError FLIT_CONFIGURATION_INVALID where the file is damaged. */
  constructor(file: RampFile | undefined) {
    this.#file = file
    this.#saved = file?.read() ?? {}
  }

  open(route: string, challenger: string, { ramp }: ChallengerConfiguration, { pin }: Candidate): Ramp | null {
    if (!ramp) return null
    const text = JSON.stringify([route, challenger, pin.id, pin.version, pin.sha256, ramp])
    const key = `${route}/${challenger}/${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
    const opened = this.#taken.get(key) ?? new Ramp(ramp, performance.now(), this.#saved[key])
    this.#keys.set(opened, key)
    return opened
  }

  /** From here on the ramps of a route answer: each challenger has the share that its ramp stands at. */
  take(route: Route): void {
    for (const ramp of route.ramps) this.#taken.set(this.#keys.get(ramp) as string, ramp)
    setShares(route)
  }

  /** Lets each ramp of a route step where it should. */
  review(route: Route): StepOfRoute[] {
    const now = performance.now()
    const steps = route.challengers.flatMap(({ name, ramp }) => {
      const step = ramp?.review(now)
      return step ? [{ ...step, route: route.name, challenger: name }] : []
    })
    if (steps.length > 0) setShares(route)
    return steps
  }

  /** Writes how far they have come. Where that cannot be, they go on, and a restart begins from what was written last. */
  save(): void {
    const now = performance.now()
    const states = [...this.#taken].map(([key, ramp]) => [key, ramp.state(now)] as const)
    try {
      this.#file?.write({ ...this.#saved, ...Object.fromEntries(states) })
    } catch (error) {
      process.emitWarning(`How far the ramps have come could not be written: ${error}`)
    }
  }
}

function setShares({ plan, challengers }: Route): void {
  for (const [at, { ramp }] of challengers.entries()) if (ramp) setShare(plan, at, ramp.share)
}
