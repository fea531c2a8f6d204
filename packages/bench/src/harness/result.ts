import type { Goal } from './goal.ts'

/** What one measurement found. */
export interface Result {
  /** As the work names it, such as `validated-row`. */
  readonly id: string
  /** `null` where it cannot be measured here; `reason` says why. */
  readonly value: number | null
  readonly unit: string
  /** What it was compared with: the peer, its version, its setting. */
  readonly against: string
  readonly goal?: Goal
  readonly reason?: string
  /** What the value is made of, such as the value of each model. */
  readonly parts?: readonly Part[]
}

export interface Part {
  readonly name: string
  readonly value: number
  /** What else is worth knowing, such as `9.1 µs against 8.8 µs`. */
  readonly note: string
}
