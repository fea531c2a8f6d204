import type { Row } from '@flit-ml/spec'
import type { ShadowAnswer } from '../decision.ts'
import type { DecisionSink } from '../decision-sink.ts'
import { timeLimitPassed } from '../errors.ts'
import type { Observers } from '../observing/observers.ts'
import type { Route, Shadow } from '../routes/route.ts'
import type { Generation } from '../switching/generation.ts'
import type { ShadowJob, Verdict } from './shadow-job.ts'

/** Who is told what shadows say. */
export interface Witnesses {
  readonly observers: Observers
  readonly store: DecisionSink | undefined
}

/** One row with the shadows that see it. Its generation keeps their models until the last of them has ended. */
export class Sighting {
  readonly #route: Route
  readonly #id: string
  readonly #row: Row
  readonly #generation: Generation
  readonly #witnesses: Witnesses
  readonly #answers: ShadowAnswer[] = []
  #open = 0

  constructor(route: Route, id: string, row: Row, generation: Generation, witnesses: Witnesses) {
    this.#route = route
    this.#id = id
    this.#row = row
    this.#generation = generation
    this.#witnesses = witnesses
  }

  show(shadows: readonly Shadow[]): void {
    this.#generation.enter()
    this.#open = shadows.length
    for (const shadow of shadows) shadow.model.see(this.#jobOf(shadow))
  }

  #jobOf(shadow: Shadow): ShadowJob {
    return { row: this.#row, timeLimit: this.#route.timeLimit, end: (verdict) => this.#end(shadow, verdict) }
  }

  #end({ name, pin: model }: Shadow, { score, code, latency }: Verdict): void {
    const error = code === null ? null : { code, message: this.#why(code, model) }
    const answer: ShadowAnswer = { name, model, score, error }
    this.#answers.push(answer)
    if (--this.#open === 0) this.#leave()
    this.#witnesses.observers.tell('shadow', () => ({ route: this.#route.name, ...answer, latency }))
  }

  /** In words that hold no value of the row. */
  #why(code: string, { id, version }: Shadow['pin']): string {
    if (code === 'SHED') return 'There was no room for it.'
    return code === 'FLIT_TIME_LIMIT'
      ? timeLimitPassed(id, version, this.#route.timeLimit).problem
      : 'The model failed.'
  }

  #leave(): void {
    this.#generation.leave()
    this.#witnesses.store?.addShadows(this.#id, this.#answers).catch((error: unknown) => {
      process.emitWarning(`What the shadows of a decision said could not be kept: ${error}`)
    })
  }
}
