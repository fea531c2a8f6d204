import { Worker } from 'node:worker_threads'
import type { LoadedModelInfo } from '@flit-ml/core'
import type { FromThread, Opening, Question, ThreadSettings, ToThread } from './messages.ts'
import { packRows, type RowOf } from './packed-rows.ts'
import { type PackedVerdicts, unpackVerdicts, type VerdictOf } from './packed-verdicts.ts'
import { fromPlain } from './plain-error.ts'
import { Running } from './running.ts'
import { ThreadEnded } from './thread-ended.ts'
import { Watch } from './watch.ts'

/** How long a model may block the thread beyond the time limit of its row. */
const graceMilliseconds = 1000
/** How long it may be silent otherwise: while a model is loaded and asked by a switch, or while it gets no processor. */
const otherwiseMilliseconds = 30_000

/** Of a program that is given as text: a thread cannot have this option, since its program is a file. */
const isOfText = process.execArgv.some((option) => option.startsWith('--input-type'))

interface Listener {
  verdict(verdict: VerdictOf): void
  /** It is no more, and did not end because it was told to. What it was asked is rejected with the same. */
  ended(reason: ThreadEnded): void
}

/** One thread, from its start to its end. While something waits for it, it keeps the process alive. */
export class ThreadLink {
  readonly #running = new Running()
  readonly #worker: Worker
  readonly #listener: Listener
  readonly #watch: Watch
  readonly #questions = new Map<number, PromiseWithResolvers<unknown>>()
  readonly #opened = new Map<number, Promise<LoadedModelInfo>>()
  #number = 0
  #waiting = 0
  #longestLimit = 0
  #isOver = false

  constructor(listener: Listener) {
    this.#listener = listener
    this.#watch = new Watch({
      awake: () => this.#post({ ask: 'awake' }),
      allowed: () => (this.#running.isAnswering ? this.#longestLimit + graceMilliseconds : otherwiseMilliseconds),
      blocked: () => this.#stop('it was blocked', true),
    })
    const workerData: ThreadSettings = { running: this.#running.cells }
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData,
      name: 'flit-ml shadows',
      ...(isOfText && { execArgv: [] }),
    })
    this.#worker.unref()
    this.#worker.on('message', (message: FromThread) => this.#take(message))
    // What a model throws may hold values of a row.
    this.#worker.on('error', ({ name, code }: NodeJS.ErrnoException) => this.#stop(`of ${code ?? name}`, false))
    this.#worker.on('exit', (code) => this.#stop(`it left with ${code}`, false))
  }

  /** Has it hold a model; the same one again asks nothing. Rejects as `ask` does. */
  open(opening: Opening): Promise<LoadedModelInfo> {
    const before = this.#opened.get(opening.slot)
    if (before) return before
    const opened = this.ask<LoadedModelInfo>(opening)
    this.#opened.set(opening.slot, opened)
    // What cannot be loaded again is told by each of its rows.
    opened.catch(() => undefined)
    return opened
  }

  /** @throws what the model does, or a `ThreadEnded`. */
  ask<Answer>(question: Question): Promise<Answer> {
    this.#wait(1)
    return this.#post<Answer>(question).finally(() => this.#wait(-1))
  }

  send(rows: readonly RowOf[]): void {
    this.#worker.postMessage(packRows(rows) satisfies ToThread)
    this.#wait(rows.length)
    for (const { timeLimit } of rows) this.#longestLimit = Math.max(this.#longestLimit, timeLimit)
  }

  close(slot: number): void {
    this.#opened.delete(slot)
    // The thread frees all that it has when it ends.
    this.#post({ ask: 'close', slot }).catch(() => undefined)
  }

  /** Resolves once the thread is gone. */
  async end(): Promise<void> {
    this.#over('it was told to', false)
    await this.#worker.terminate()
  }

  #post<Answer>(question: Question): Promise<Answer> {
    const asked = Promise.withResolvers<unknown>()
    this.#questions.set(this.#number, asked)
    this.#worker.postMessage({ number: this.#number++, question } satisfies ToThread)
    return asked.promise as Promise<Answer>
  }

  #take(message: FromThread): void {
    if (this.#isOver) return
    if ('codes' in message) this.#takeVerdicts([...unpackVerdicts(message)])
    else this.#takeAnswer(message)
  }

  #takeVerdicts(verdicts: readonly VerdictOf[]): void {
    this.#wait(-verdicts.length)
    for (const verdict of verdicts) this.#listener.verdict(verdict)
  }

  #takeAnswer(message: Exclude<FromThread, PackedVerdicts>): void {
    const asked = this.#questions.get(message.number)
    this.#questions.delete(message.number)
    if ('error' in message) asked?.reject(fromPlain(message.error))
    else asked?.resolve(message.answer)
  }

  #wait(more: number): void {
    const before = this.#waiting
    this.#waiting += more
    if (this.#isOver || before > 0 === this.#waiting > 0) return
    if (before > 0) {
      this.#worker.unref()
      this.#watch.stop()
    } else {
      this.#worker.ref()
      this.#watch.start()
    }
  }

  #stop(why: string, isBlocked: boolean): void {
    if (this.#isOver) return
    void this.#worker.terminate()
    this.#listener.ended(this.#over(why, isBlocked))
  }

  #over(why: string, isBlocked: boolean): ThreadEnded {
    this.#isOver = true
    this.#watch.stop()
    const slot = this.#running.slot('rows')
    const parts = { slot: slot ?? this.#running.slot('preparing'), isByRow: slot !== undefined, isBlocked }
    const reason = new ThreadEnded(`The thread of the shadows ended: ${why}.`, parts)
    for (const { reject } of this.#questions.values()) reject(reason)
    return reason
  }
}
