import type { Row } from '@flit-ml/spec'

/** One row for one shadow. */
export interface ShadowJob {
  readonly row: Row
  /** Milliseconds. */
  readonly timeLimit: number
  /** Takes what came of it; called once. */
  end(verdict: Verdict): void
}

/** A score, or the code that says why there is none. */
export interface Verdict {
  readonly score: number | null
  /** Of an error of Flit-ML, or `SHED`. */
  readonly code: string | null
  /** Milliseconds; `null` where the shadow did not come to see the row, or ended its thread. */
  readonly latency: number | null
}

/** How many rows of one shadow may wait: those of a large batch, which come at once, do. */
export const mostWaiting = 1024

/** There was no room for the row. */
export const shed: Verdict = Object.freeze({ score: null, code: 'SHED', latency: null })
