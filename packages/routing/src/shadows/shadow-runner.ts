import type { FlitError } from '@flit-ml/spec'
import { withinTime } from '../deciding/time-limit.ts'
import type { ShadowAnswer } from '../decision.ts'
import { score } from '../models/candidate.ts'
import type { Observers } from '../observing/observers.ts'
import type { Shadow } from '../routes/route.ts'
import type { ShadowJob } from './shadow-job.ts'
import { ShadowLane } from './shadow-lane.ts'

/**
 * Runs the shadows when no decision waits for a model: one row at a time, one turn of the event loop each. What has no room is
 * shed. A shadow that hangs holds its own lane, and nothing else.
 */
export class ShadowRunner {
  readonly #observers: Observers
  readonly #lanes = new Map<Shadow, ShadowLane>()
  #underWay = 0
  #turn: NodeJS.Immediate | undefined

  constructor(observers: Observers) {
    this.#observers = observers
  }

  /** A decision waits for its models. */
  pause(): void {
    this.#underWay++
  }

  resume(): void {
    if (--this.#underWay === 0) this.#plan()
  }

  add(job: ShadowJob): void {
    const lane = this.#lanes.get(job.shadow) ?? new ShadowLane()
    this.#lanes.set(job.shadow, lane)
    if (lane.add(job)) this.#plan()
    else this.#shed(job)
  }

  #plan(): void {
    if (this.#turn === undefined && this.#underWay === 0 && this.#lanes.size > 0) {
      this.#turn = setImmediate(() => this.#run())
    }
  }

  #run(): void {
    this.#turn = undefined
    if (this.#underWay > 0) return
    for (const [shadow, lane] of this.#lanes) {
      const job = lane.take()
      if (!job) continue
      // The next turn is another shadow's.
      this.#lanes.delete(shadow)
      this.#lanes.set(shadow, lane)
      this.#ask(job, lane)
      this.#plan()
      return
    }
  }

  #ask(job: ShadowJob, lane: ShadowLane): void {
    const { candidate } = job.shadow
    const started = performance.now()
    const promised = score(candidate, [{ ...job.row }])
    promised.then(noop, noop).finally(() => this.#free(job.shadow, lane))
    withinTime(promised, job.timeLimit, candidate.model.info).then(
      ([scored]) => this.#end(job, { score: scored?.score ?? null, error: null }, performance.now() - started),
      ({ code, problem }: FlitError) => {
        const isLate = code === 'FLIT_TIME_LIMIT'
        const error = { code, message: isLate ? problem : 'The model failed.' }
        this.#end(job, { score: null, error }, performance.now() - started)
        if (isLate) for (const waiting of lane.block()) this.#shed(waiting)
      },
    )
  }

  #free(shadow: Shadow, lane: ShadowLane): void {
    lane.free()
    if (lane.isEmpty) this.#lanes.delete(shadow)
    this.#plan()
  }

  #shed(job: ShadowJob): void {
    this.#end(job, { score: null, error: { code: 'SHED', message: 'There was no room for it.' } }, null)
  }

  #end(job: ShadowJob, said: Pick<ShadowAnswer, 'score' | 'error'>, latency: number | null): void {
    const { route, shadow, collect, leave } = job
    leave()
    const answer: ShadowAnswer = { name: shadow.name, model: shadow.candidate.pin, ...said }
    collect?.(answer)
    this.#observers.tell('shadow', () => ({ route, ...answer, latency }))
  }
}

function noop(): void {}
