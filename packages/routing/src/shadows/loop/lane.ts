import { mostWaiting, type ShadowJob } from '../shadow-job.ts'

/** The jobs of one shadow: so many at most wait, and one runs, until it has really ended. */
export class Lane {
  #jobs: ShadowJob[] = []
  #isBusy = false
  #isBlocked = false

  get isEmpty(): boolean {
    return !this.#isBusy && this.#jobs.length === 0
  }

  /** Whether there was room. */
  add(job: ShadowJob): boolean {
    if (this.#isBlocked || this.#jobs.length >= mostWaiting) return false
    this.#jobs.push(job)
    return true
  }

  /** The next job, where none runs. */
  take(): ShadowJob | undefined {
    if (this.#isBusy) return undefined
    const job = this.#jobs.shift()
    this.#isBusy = job !== undefined
    return job
  }

  /** Takes no more until the one that runs has ended; gives back those that wait. */
  block(): readonly ShadowJob[] {
    this.#isBlocked = this.#isBusy
    const waiting = this.#jobs
    this.#jobs = []
    return waiting
  }

  free(): void {
    this.#isBusy = false
    this.#isBlocked = false
  }
}
