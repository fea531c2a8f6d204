import type { ModelInfo } from '@flit-ml/core'
import type { Opening } from './messages.ts'

/** The place of one model in the thread, which it has again in the next thread. */
export interface Seat {
  readonly slot: number
  readonly info: ModelInfo
  /** What loads it. */
  opening: Opening
  /** How many rows wait for it. */
  waiting: number
  /** Until then, by `performance.now()`, it sees no rows. */
  restsUntil: number
}
