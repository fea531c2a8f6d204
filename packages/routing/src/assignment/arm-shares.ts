import type { AssignmentPlan } from './plan.ts'

/** By arm the probability that a unit which may be drawn has it; empty where nothing is drawn. */
export type ArmShares = Readonly<Record<string, number>>

/**
 * What a plan gives each arm now: `champion`, `holdout` where there is one, and the challengers by name. They sum to less than 1
 * where a part of the units is not covered, or is of other experiments.
 */
export function armShares(plan: AssignmentPlan, challengers: readonly { readonly name: string }[]): ArmShares {
  if (plan.isKilled || challengers.length === 0) return {}
  const { holdout, namespace, ranges, ends } = plan
  const drawn = (1 - holdout) * (namespace ? namespace[2] - namespace[1] : 1)
  const covered = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
  const shares = challengers.map((_, at) => (ends[at] as number) - (ranges[at]?.[0] as number))
  return {
    champion: drawn * (covered - shares.reduce((sum, share) => sum + share, 0)),
    ...(holdout > 0 && { holdout }),
    ...Object.fromEntries(challengers.map(({ name }, at) => [name, drawn * (shares[at] as number)])),
  }
}
