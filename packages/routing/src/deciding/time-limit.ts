import type { LoadedModelInfo } from '@flit-ml/core'
import { timeLimitPassed } from '../errors.ts'

/** Something that was promised, and has to come by a time. */
interface Waiting {
  /** Of `performance.now()`. */
  readonly deadline: number
  expire(): void
}

// One timer for all that is waited for: a timer for each would cost more than a small model.
const waiting = new Set<Waiting>()
let timer: NodeJS.Timeout | undefined
/** What Node's timers can wait; then it is looked again. */
const longestTimer = 2 ** 31 - 1
let due = Number.POSITIVE_INFINITY
let isIdleCheckDue = false

/**
 * What a model promised, for so many milliseconds since a time of `performance.now()`; what it does afterwards concerns nobody.
 * @throws FlitError FLIT_TIME_LIMIT, or what the model throws before.
 */
export function withinTime<T>(
  promised: Promise<T>,
  limit: number,
  { id, version }: LoadedModelInfo,
  since: number = performance.now(),
): Promise<T> {
  return new Promise((resolve, reject) => {
    const entry = {
      deadline: since + limit,
      expire: () => reject(timeLimitPassed(id, version, limit)),
    }
    wait(entry)
    promised.then(
      (value) => {
        forget(entry)
        resolve(value)
      },
      (error: unknown) => {
        forget(entry)
        reject(error)
      },
    )
  })
}

function wait(entry: Waiting): void {
  waiting.add(entry)
  if (entry.deadline < due) arm(entry.deadline)
  else if (!timer?.hasRef()) timer?.ref()
}

function forget(entry: Waiting): void {
  waiting.delete(entry)
  if (waiting.size > 0 || isIdleCheckDue) return
  isIdleCheckDue = true
  // Not at once: under load somebody waits again before the event loop turns, and to hold on again costs.
  setImmediate(letGo)
}

/** A timer that nobody waits for does not keep the process. */
function letGo(): void {
  isIdleCheckDue = false
  if (waiting.size === 0) timer?.unref()
}

function arm(deadline: number): void {
  clearTimeout(timer)
  due = deadline
  timer = setTimeout(expireAll, Math.min(Math.max(deadline - performance.now(), 1), longestTimer))
}

function expireAll(): void {
  const now = performance.now()
  due = Number.POSITIVE_INFINITY
  let next = due
  for (const entry of waiting) {
    if (entry.deadline > now) next = Math.min(next, entry.deadline)
    else {
      waiting.delete(entry)
      entry.expire()
    }
  }
  if (next < Number.POSITIVE_INFINITY) arm(next)
}
