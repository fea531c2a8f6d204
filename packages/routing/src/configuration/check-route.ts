import type { Complain } from './check-configuration.ts'
import type {
  ChallengerConfiguration,
  CutOffConfiguration,
  RampConfiguration,
  RouteConfiguration,
} from './configuration.ts'
import { millisecondsOf } from './duration.ts'
import { eligibilityOf } from './eligibility-of.ts'
import { reserveOf } from './reserve-of.ts'

type CutOffs = Readonly<Record<string, CutOffConfiguration>>

/** What a schema cannot say of a route. `complain` takes fields of the route. */
export function checkRoute(route: RouteConfiguration, cutOffs: CutOffs, complain: Complain): void {
  const { fallback, namespace, eligibility, killSwitch, unrecorded, timeLimit } = route
  if (namespace && !(namespace.from < namespace.to)) complain('namespace.to', "above 'from'")
  if (killSwitch && !fallback) complain('fallback', "there where 'killSwitch' is on")
  if (unrecorded === 'fallback' && fallback?.outcome === undefined) {
    complain('fallback.outcome', "there where 'unrecorded' is fallback")
  }
  if (timeLimit !== undefined && !(millisecondsOf(timeLimit) > 0)) complain('timeLimit', 'above 0')
  if (eligibility) attempt(() => eligibilityOf(eligibility), complain)
  checkCutOff(route, cutOffs, complain)
  checkChallengers(route, cutOffs, complain)
}

function attempt(compile: () => unknown, complain: Complain): void {
  try {
    compile()
  } catch (cause) {
    complain('eligibility', `a JSON Schema of a row: ${cause instanceof Error ? cause.message : cause}`, cause)
  }
}

function checkCutOff({ cutOff, scaling }: RouteConfiguration, cutOffs: CutOffs, complain: Complain): void {
  if (cutOff === undefined) return
  if (!Object.hasOwn(cutOffs, cutOff)) complain('cutOff', `one of ${Object.keys(cutOffs).join(', ') || 'the cutOffs'}`)
  if (cutOffs[cutOff]?.on === 'scaledScore' && !scaling)
    complain('scaling', 'there, since the cut-off is on scaledScore')
}

function checkChallengers(
  { challengers = {}, cutOff }: RouteConfiguration,
  cutOffs: CutOffs,
  complain: Complain,
): void {
  const outcomes = cutOffs[cutOff ?? '']?.bands.map(({ outcome }) => outcome) ?? []
  let total = 0
  for (const [name, challenger] of Object.entries(challengers)) {
    const at = `challengers.${name}`
    if (challenger.ramp)
      checkRamp(challenger.ramp, outcomes, (field, ...rest) => complain(`${at}.ramp.${field}`, ...rest))
    if (reserveOf(challenger) < largestShareOf(challenger)) complain(`${at}.reserve`, 'at least its largest share')
    total += reserveOf(challenger)
  }
  if (total > 1 + 1e-9)
    complain('challengers', `of shares that sum to 1 at most: with what is reserved they are ${total}`)
}

function largestShareOf({ share = 0, ramp }: ChallengerConfiguration): number {
  return ramp?.steps.at(-1) ?? share
}

function checkRamp(
  { steps, every, start, guardrails }: RampConfiguration,
  outcomes: string[],
  complain: Complain,
): void {
  const wrong = steps.findIndex((step, at) => !(step > (steps[at - 1] ?? 0)))
  if (wrong !== -1) complain(`steps.${wrong}`, 'a share above the one before')
  if (!(millisecondsOf(every) > 0)) complain('every', 'above 0')
  if (start !== undefined && Number.isNaN(Date.parse(start))) complain('start', 'an ISO 8601 time')
  const outcome = guardrails?.approvalRate?.outcome
  if (outcome !== undefined && !outcomes.includes(outcome)) {
    complain('guardrails.approvalRate.outcome', `one of the cut-off's: ${outcomes.join(', ') || 'the route has none'}`)
  }
}
