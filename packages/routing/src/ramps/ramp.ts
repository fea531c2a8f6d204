import type { RampConfiguration } from '../configuration/configuration.ts'
import { millisecondsOf } from '../configuration/duration.ts'
import type { Tripped } from '../route-change.ts'
import { AnswerWindow } from './answer-window.ts'
import { findTripped, type Windows } from './find-tripped.ts'

/** How far a ramp has come: what outlives a restart. Plain. */
export interface RampState {
  /** The index of the step; -1 before the first, and after a step back from it. */
  readonly step: number
  /** Milliseconds for which the step has lasted. */
  readonly lasted: number
  /** Why it goes no further. */
  readonly tripped: Tripped | null
}

/** A change of a ramp's share. */
export interface RampStep {
  readonly from: number
  readonly to: number
  readonly tripped?: Tripped
}

/** One challenger's ramp. Its clock is one that never jumps: milliseconds since any moment. */
export class Ramp {
  readonly #configuration: RampConfiguration
  readonly #minimum: number
  readonly #every: number
  #step = -1
  #since: number
  #tripped: Tripped | null = null
  #windows: Windows = freshWindows()

  constructor(configuration: RampConfiguration, now: number, state?: RampState) {
    this.#configuration = configuration
    this.#minimum = configuration.minimumDecisions ?? 100
    this.#every = millisecondsOf(configuration.every)
    const resumed = state && (state.step >= 0 || state.tripped) ? state : undefined
    this.#since = resumed ? now - resumed.lasted : startOf(configuration, now)
    this.#step = resumed?.step ?? (this.#since <= now ? 0 : -1)
    this.#tripped = resumed?.tripped ?? null
  }

  get share(): number {
    return this.#configuration.steps[this.#step] ?? 0
  }

  get tripped(): Tripped | null {
    return this.#tripped
  }

  /** What to add the answers of this step to. */
  get windows(): Windows {
    return this.#windows
  }

  state(now: number): RampState {
    return { step: this.#step, lasted: now - this.#since, tripped: this.#tripped }
  }

  /** Steps back where a guardrail is overstepped, and on where the step has lasted, and has shown enough. */
  review(now: number): RampStep | undefined {
    const tripped = findTripped(this.#configuration.guardrails ?? {}, this.#windows, this.#minimum)
    if (tripped && this.#step >= 0) return this.#move(this.#step - 1, now, tripped)
    if (this.#isDue(now)) return this.#move(this.#step + 1, now)
    if (this.#windows.challenger.decisions > 10 * this.#minimum) this.#forget()
    return undefined
  }

  #isDue(now: number): boolean {
    if (this.#tripped || this.#step >= this.#configuration.steps.length - 1) return false
    if (this.#step === -1) return now >= this.#since
    return now - this.#since >= this.#every && this.#windows.challenger.decisions >= this.#minimum
  }

  #move(step: number, now: number, tripped?: Tripped): RampStep {
    const from = this.share
    this.#step = step
    this.#since = now
    this.#tripped = tripped ?? null
    this.#windows = freshWindows()
    return { from, to: this.share, ...(tripped && { tripped }) }
  }

  #forget(): void {
    this.#windows.challenger.halve()
    this.#windows.champion.halve()
  }
}

function startOf({ start }: RampConfiguration, now: number): number {
  return start === undefined ? now : now + Date.parse(start) - Date.now()
}

function freshWindows(): Windows {
  return { challenger: new AnswerWindow(), champion: new AnswerWindow() }
}
