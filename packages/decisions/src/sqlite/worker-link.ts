import { Worker } from 'node:worker_threads'
import type { Appended } from '../stores/store.ts'
import type { Answer, Request, WorkerSettings } from './messages.ts'

interface Waiting {
  readonly resolve: (appended: readonly Appended[]) => void
  readonly reject: (error: unknown) => void
}

/** The worker thread that writes, so that the event loop never waits for the disk. */
export class WorkerLink {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []
  #stopped: unknown

  constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: settings })
    this.#worker.on('message', (answer: Answer) => this.#take(answer))
    this.#worker.on('error', (error) => this.#stop(error))
    this.#worker.on('exit', () => this.#stop(new Error('The thread that writes has ended.')))
  }

  /** Resolves once the file is open. */
  opened(): Promise<readonly Appended[]> {
    return this.#wait()
  }

  /** Sends what is answered later. */
  send(request: Request): void {
    if (this.#stopped === undefined) this.#worker.postMessage(request)
  }

  ask(request: Request): Promise<readonly Appended[]> {
    if (this.#stopped !== undefined) return Promise.reject(this.#stopped)
    this.#worker.postMessage(request)
    return this.#wait()
  }

  /** Resolves once the thread is gone. */
  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  /** Whoever waits for an answer keeps the process alive; a worker that nothing is asked of does not. */
  #wait(): Promise<readonly Appended[]> {
    this.#worker.ref()
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.shift()
    if (this.#waiting.length === 0) this.#worker.unref()
    if ('appended' in answer) waiting?.resolve(answer.appended)
    else waiting?.reject(Object.assign(Object(answer.error), answer.fields))
  }

  #stop(reason: unknown): void {
    this.#stopped ??= reason
    for (const { reject } of this.#waiting.splice(0)) reject(reason)
  }
}
