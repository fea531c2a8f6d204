import type { RouteConfiguration } from '../configuration/configuration.ts'
import { type Eligibility, eligibilityOf } from '../configuration/eligibility-of.ts'
import { reserveOf } from '../configuration/reserve-of.ts'
import { type BucketRange, bucketRanges } from './bucket-ranges.ts'
import { fnv32a } from './fnv32a.ts'
import type { Namespace } from './in-namespace.ts'

/** How the units of a route are assigned. */
export interface AssignmentPlan {
  readonly isKilled: boolean
  readonly hashedSeed: number
  readonly hashedHoldoutSeed: number
  readonly holdout: number
  readonly namespace: Namespace | null
  readonly isEligible: Eligibility | null
  /** The buckets that each challenger has to itself, then the champion's. */
  readonly ranges: readonly BucketRange[]
  /** For each challenger, up to which bucket of its range it answers now. A ramp moves it. */
  readonly ends: number[]
  readonly coverage: number
}

export function planOf(name: string, route: RouteConfiguration): AssignmentPlan {
  const { seed = name, coverage = 1, namespace, holdout, eligibility, challengers = {} } = route
  const reserves = Object.values(challengers).map(reserveOf)
  const left = Math.max(0, 1 - reserves.reduce((sum, reserve) => sum + reserve, 0))
  const plan = {
    isKilled: route.killSwitch ?? false,
    hashedSeed: fnv32a(seed),
    hashedHoldoutSeed: fnv32a(holdout?.seed ?? `${seed}:holdout`),
    holdout: holdout?.share ?? 0,
    namespace: namespace ? ([namespace.name, namespace.from, namespace.to] as const) : null,
    isEligible: eligibility ? eligibilityOf(eligibility) : null,
    ranges: bucketRanges(reserves.length + 1, coverage, [...reserves, left]),
    ends: [],
    coverage,
  }
  for (const [at, { share = 0 }] of Object.values(challengers).entries()) setShare(plan, at, share)
  return plan
}

/** Gives a challenger this share of the units: its buckets grow and shrink at their end. */
export function setShare({ ranges, ends, coverage }: AssignmentPlan, challenger: number, share: number): void {
  ends[challenger] = (ranges[challenger]?.[0] ?? 0) + coverage * share
}
