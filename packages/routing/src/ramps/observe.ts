import type { Assigned } from '../assignment/assign.ts'
import type { Answer } from '../deciding/answer.ts'
import type { Scored } from '../models/candidate.ts'
import type { Challenger, Route } from '../routes/route.ts'
import type { AnswerWindow } from './answer-window.ts'

/** Adds one answer to the windows of the ramps that it says something of; `latency` in milliseconds. */
export function observe(
  route: Route,
  assigned: Assigned,
  answer: Answer,
  scored: Scored | undefined,
  latency: number,
): void {
  if (route.ramps.length === 0) return
  const isAnswered = scored !== undefined && answer.fallback === null
  const challenger = route.challengers[assigned.challenger]
  if (challenger?.ramp) {
    const { windows } = challenger.ramp
    if (isAnswered) add(windows.challenger, route, challenger, scored, latency)
    else windows.challenger.addFailure()
  }
  // Only units that were drawn are of the same population.
  if (challenger || assigned.bucket === null || !isAnswered) return
  for (const other of route.challengers) if (other.ramp) add(other.ramp.windows.champion, route, other, scored, latency)
}

function add(window: AnswerWindow, { cutOff }: Route, { watched }: Challenger, scored: Scored, latency: number): void {
  window.add(latency, scored.score, watched !== null && cutOff?.(scored).outcome === watched)
}
