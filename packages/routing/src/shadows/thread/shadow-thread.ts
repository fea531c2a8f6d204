import type { ModelInfo, RegistryOptions } from '@flit-ml/core'
import { FlitError, type Output, type Row } from '@flit-ml/spec'
import { mostWaiting, type ShadowJob, shed, type Verdict } from '../shadow-job.ts'
import type { Opening } from './messages.ts'
import { Outbox } from './outbox.ts'
import type { RowOf } from './packed-rows.ts'
import type { Seat } from './seat.ts'
import { ThreadEnded } from './thread-ended.ts'
import { ThreadLink } from './thread-link.ts'
import { ThreadModel } from './thread-model.ts'

interface Waiting {
  readonly seat: Seat
  readonly job: ShadowJob
}

const failed: Verdict = { score: null, code: 'FLIT_PREDICT_FAILED', latency: null }
const late: Verdict = { score: null, code: 'FLIT_TIME_LIMIT', latency: null }

/**
 * The thread of a router's shadows, which is there while there is a model in it. One that is blocked, or that a model has ended,
 * is begun anew by whatever is asked next; the model that ran sees no rows for a while.
 */
export class ShadowThread {
  readonly #options: RegistryOptions
  readonly #restMilliseconds: number
  readonly #seats = new Map<number, Seat>()
  readonly #waiting = new Map<number, Waiting>()
  readonly #outbox = new Outbox<RowOf>((rows) => this.#send(rows))
  #link: ThreadLink | undefined
  /** The threads that were told to end. */
  #gone: Promise<unknown> = Promise.resolve()
  #slot = 0
  #number = 0

  /** `options` are those of the registry whose models it loads. */
  constructor({ index: _, ...options }: RegistryOptions, restMilliseconds = 60_000) {
    this.#options = options
    this.#restMilliseconds = restMilliseconds
  }

  /** @throws FlitError why a model cannot be loaded. */
  async open(info: ModelInfo): Promise<ThreadModel> {
    const seat = this.#seat(info)
    try {
      const loaded = await this.#ask(seat, (link) => link.open(seat.opening))
      const { runtime, runtimeVersion, sha256 } = loaded
      // Begun anew, the thread has to load the very same.
      seat.opening = { ...seat.opening, expected: { ...seat.opening.expected, sha256, runtime, runtimeVersion } }
      return new ThreadModel(loaded, seat, this)
    } catch (error) {
      this.close(seat)
      throw error
    }
  }

  /** @throws FlitError as the model's `predict` does, or FLIT_PREDICT_FAILED where it ends the thread. */
  predict(seat: Seat, rows: readonly Row[]): Promise<readonly Output[]> {
    return this.#ask(seat, async (link) => {
      await link.open(seat.opening)
      return link.ask<readonly Output[]>({ ask: 'predict', slot: seat.slot, rows })
    })
  }

  see(seat: Seat, job: ShadowJob): void {
    if (seat.waiting >= mostWaiting || performance.now() < seat.restsUntil) {
      job.end(shed)
      return
    }
    seat.waiting++
    this.#waiting.set(this.#number, { seat, job })
    this.#outbox.put({ number: this.#number++, slot: seat.slot, timeLimit: job.timeLimit, row: job.row })
  }

  close({ slot }: Seat): void {
    if (!this.#seats.delete(slot)) return
    if (this.#seats.size === 0) void this.end()
    else this.#link?.close(slot)
  }

  /** Resolves once the thread is gone, and those before it are. */
  async end(): Promise<void> {
    this.#gone = Promise.all([this.#gone, this.#link?.end()])
    this.#link = undefined
    await this.#gone
  }

  #seat(info: ModelInfo): Seat {
    const slot = this.#slot++
    const { reference, path, sha256 } = info
    const expected = { reference, path, sha256, runtime: undefined, runtimeVersion: undefined }
    const opening: Opening = { ask: 'open', slot, options: this.#options, expected }
    const seat = { slot, info, opening, waiting: 0, restsUntil: 0 }
    this.#seats.set(slot, seat)
    return seat
  }

  #current(): ThreadLink {
    this.#link ??= new ThreadLink({
      verdict: (verdict) => this.#end(verdict.number, verdict),
      ended: (reason) => this.#ended(reason),
    })
    return this.#link
  }

  /** What another model's fault cut short is asked once more. */
  async #ask<Answer>(seat: Seat, ask: (link: ThreadLink) => Promise<Answer>): Promise<Answer> {
    for (let isFirst = true; ; isFirst = false) {
      try {
        return await ask(this.#current())
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error
        if (!isFirst || error.slot === seat.slot) throw predictFailed(seat.info, error)
      }
    }
  }

  #send(rows: readonly RowOf[]): void {
    try {
      const link = this.#current()
      for (const slot of new Set(rows.map(({ slot }) => slot))) void link.open((this.#seats.get(slot) as Seat).opening)
      link.send(rows)
    } catch {
      // No thread can be begun, or a row holds what no message carries.
      for (const { number } of rows) this.#end(number, failed)
    }
  }

  #end(number: number, verdict: Verdict): void {
    const waiting = this.#waiting.get(number)
    if (!waiting) return
    this.#waiting.delete(number)
    waiting.seat.waiting--
    waiting.job.end(verdict)
  }

  #ended({ slot, isByRow, isBlocked, message }: ThreadEnded): void {
    this.#link = undefined
    this.#outbox.clear()
    const blamed = slot === undefined ? [...this.#seats.values()] : [this.#seats.get(slot)]
    const restsUntil = performance.now() + this.#restMilliseconds
    for (const seat of blamed) if (seat) seat.restsUntil = restsUntil
    process.emitWarning(`${message} ${slot === undefined ? 'No model' : this.#seats.get(slot)?.info.reference} ran.`)
    const numbers = [...this.#waiting.keys()]
    // Each model sees its rows in turn: the first that waits is the one that it ran on.
    const ran = isByRow ? numbers.find((number) => this.#waiting.get(number)?.seat.slot === slot) : undefined
    for (const number of numbers) this.#end(number, number !== ran ? shed : isBlocked ? late : failed)
  }
}

function predictFailed({ id, version }: ModelInfo, cause: ThreadEnded): FlitError {
  return new FlitError('FLIT_PREDICT_FAILED', {
    problem: `The model ${id}@${version} was not answered for. ${cause.message}`,
    remedy: 'Where it ran, tell its owner; else ask again.',
    details: { id, version },
    cause,
  })
}
