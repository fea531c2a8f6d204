import type { FlitError, Row } from '@flit-ml/spec'
import type { DecisionFallback, FallbackCause } from '../decision.ts'
import { type Candidate, type Scored, score } from '../models/candidate.ts'
import type { Observers } from '../observing/observers.ts'
import type { Arm, Route } from '../routes/route.ts'
import { causeOf, fallbackBecause, isRefusedRow } from './failure-of.ts'
import { withinTime } from './time-limit.ts'

/** What was answered to rows of one arm. */
export interface Answer {
  /** What answered; `null` where it was the fallback's outcome. */
  readonly candidate: Candidate | null
  /** One for each row; `null` where it was the fallback's outcome. */
  readonly scored: readonly Scored[] | null
  readonly outcome: string | null
  readonly fallback: DecisionFallback | null
}

/** How long a fallback's model has, where the others took all the time that there was. */
const graceMilliseconds = 50

/** Has rows answered by an arm of a route, and where that does not answer, by what stands behind it. */
export class Answering {
  readonly #route: Route
  readonly #rows: readonly Row[]
  readonly #observers: Observers
  readonly #started: number

  /** `started` is when the decision was asked for, by `performance.now()`. */
  constructor(route: Route, rows: readonly Row[], observers: Observers, started: number) {
    this.#started = started
    this.#route = route
    this.#rows = rows
    this.#observers = observers
  }

  /**
   * `challenger` is its index; -1 is the champion.
   * @throws FlitError FLIT_ROW_INVALID, or why the champion did not answer, where nothing stands behind it.
   */
  by(challenger: number): Promise<Answer> {
    if (this.#route.plan.isKilled) return this.#fallBack('kill-switch')
    return challenger === -1 ? this.#byChampion() : this.#byChallenger(challenger)
  }

  async #byChallenger(at: number): Promise<Answer> {
    const challenger = this.#route.challengers[at] as Arm
    // It may change what it is given, and must not change what the champion sees.
    const rows = this.#rows.map((row) => ({ ...row }))
    try {
      return answered(challenger.candidate, await this.#ask(challenger.candidate, rows, challenger.timeLimit))
    } catch (error) {
      const answer = await this.#byChampion()
      this.#failed(challenger.name, challenger.candidate, error)
      const code = codeOf(error)
      return {
        ...answer,
        fallback: answer.fallback ?? fallbackBecause(causeOf(error as FlitError), 'champion', { code }),
      }
    }
  }

  async #byChampion(): Promise<Answer> {
    const { champion, timeLimit } = this.#route
    try {
      return answered(champion.candidate, await this.#ask(champion.candidate, this.#rows, timeLimit))
    } catch (error) {
      if (isRefusedRow(error)) throw error
      this.#failed(champion.name, champion.candidate, error)
      return this.#fallBack(causeOf(error as FlitError), error)
    }
  }

  async #fallBack(cause: FallbackCause, error?: unknown): Promise<Answer> {
    const { candidate = null, constant = null } = this.#route.fallback ?? {}
    const code = error === undefined ? null : codeOf(error)
    let thrown = error
    if (candidate) {
      try {
        const scored = await this.#ask(candidate, this.#rows, this.#limitOfFallback())
        return { ...answered(candidate, scored), fallback: fallbackBecause(cause, 'model', { code }) }
      } catch (failure) {
        if (isRefusedRow(failure)) throw failure
        this.#failed('fallback', candidate, failure)
        thrown ??= failure
      }
    }
    if (!constant) throw thrown
    const fallback = fallbackBecause(cause, 'constant', { code, reason: constant.reason })
    return { candidate: null, scored: null, outcome: constant.outcome, fallback }
  }

  /** `limit` is in milliseconds since the decision was asked for. */
  #ask(candidate: Candidate, rows: readonly Row[], limit: number): Promise<readonly Scored[]> {
    return withinTime(score(candidate, rows), limit, candidate.model.info, this.#started)
  }

  #limitOfFallback(): number {
    return Math.max(this.#route.timeLimit, performance.now() - this.#started + graceMilliseconds)
  }

  #failed(arm: string, { model }: Candidate, error: unknown): void {
    const { name: route } = this.#route
    this.#observers.tell('failed', () => {
      return { route, arm, model: model.info.reference, code: codeOf(error), error: error as FlitError }
    })
  }
}

function answered(candidate: Candidate, scored: readonly Scored[]): Answer {
  return { candidate, scored, outcome: null, fallback: null }
}

function codeOf(error: unknown): string {
  return (error as FlitError).code
}
