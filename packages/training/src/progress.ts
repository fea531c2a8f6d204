import type { FitProgress } from '@flit-ml/spec'

/** Tells how far some work is, with the time that is left at the pace so far, at most ten times a second and at the end. */
export class ProgressReporter {
  readonly #report: (progress: FitProgress) => void
  readonly #start = performance.now()
  #last = Number.NEGATIVE_INFINITY

  constructor(report: (progress: FitProgress) => void) {
    this.#report = report
  }

  /** @param done The share that is done, from 0 to 1. */
  tell(done: number, step: string): void {
    const now = performance.now()
    if (now - this.#last < 100 && done < 1) return
    this.#last = now
    const secondsLeft = (((now - this.#start) / 1000) * (1 - done)) / done
    this.#report({ done, step, ...(done > 0 && { secondsLeft }) })
  }
}
