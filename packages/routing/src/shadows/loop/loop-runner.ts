import type { FlitError } from '@flit-ml/spec'
import { withinTime } from '../../deciding/time-limit.ts'
import type { AskedModel } from '../../models/asked-model.ts'
import { scoreFieldOf } from '../../models/score-field.ts'
import { type ShadowJob, shed } from '../shadow-job.ts'
import { Lane } from './lane.ts'

/**
 * Runs shadows on the event loop of its thread while nothing pauses it: one row of each at a time. What has no room is shed. A shadow that hangs without keeping the loop holds its own lane, and nothing else.
 */
export class LoopRunner {
  readonly #lanes = new Map<AskedModel, Lane>()
  readonly #turnMilliseconds: number
  #pauses = 0
  #turnEnds = 0
  #turn: NodeJS.Immediate | undefined

  /** How long it may hold a turn of the event loop before other work has the next; by default each row has a turn of its own. */
  constructor(turnMilliseconds = 0) {
    this.#turnMilliseconds = turnMilliseconds
  }

  /** Until as many calls of `resume`. */
  pause(): void {
    this.#pauses++
  }

  resume(): void {
    if (--this.#pauses === 0) this.#plan()
  }

  add(model: AskedModel, job: ShadowJob): void {
    const lane = this.#lanes.get(model) ?? new Lane()
    this.#lanes.set(model, lane)
    if (lane.add(job)) this.#plan()
    else job.end(shed)
  }

  #plan(): void {
    if (this.#turn === undefined && this.#pauses === 0 && this.#lanes.size > 0) {
      this.#turn = setImmediate(() => this.#begin())
    }
  }

  #begin(): void {
    this.#turn = undefined
    this.#turnEnds = performance.now() + this.#turnMilliseconds
    this.#run()
  }

  #run(): void {
    if (this.#pauses > 0) return
    for (const [model, lane] of this.#lanes) {
      const job = lane.take()
      if (!job) continue
      // The next turn is another shadow's.
      this.#lanes.delete(model)
      this.#lanes.set(model, lane)
      this.#ask(model, job, lane)
      this.#plan()
      return
    }
  }

  #ask(model: AskedModel, job: ShadowJob, lane: Lane): void {
    const started = performance.now()
    const promised = model.predict([{ ...job.row }])
    promised.then(noop, noop).finally(() => this.#free(model, lane))
    withinTime(promised, job.timeLimit, model.info).then(
      ([output]) => {
        const score = output?.[scoreFieldOf(model.info) as string] as number
        job.end({ score, code: null, latency: performance.now() - started })
      },
      ({ code }: FlitError) => {
        job.end({ score: null, code, latency: performance.now() - started })
        if (code === 'FLIT_TIME_LIMIT') for (const waiting of lane.block()) waiting.end(shed)
      },
    )
  }

  #free(model: AskedModel, lane: Lane): void {
    lane.free()
    if (lane.isEmpty) this.#lanes.delete(model)
    if (performance.now() < this.#turnEnds) this.#run()
    else this.#plan()
  }
}

function noop(): void {}
