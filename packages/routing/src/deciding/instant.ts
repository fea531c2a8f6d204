/** A moment, by the clock that never jumps and by that of the world. */
export interface Instant {
  /** Of `performance.now()`. */
  readonly monotonic: number
  /** UTC, as `2026-11-24T22:00:00.000Z`. */
  readonly time: string
}

let written = 0
let text = ''

export function now(): Instant {
  const milliseconds = Date.now()
  if (milliseconds !== written) {
    text = new Date(milliseconds).toISOString()
    written = milliseconds
  }
  return { monotonic: performance.now(), time: text }
}
