import type { Row } from '@flit-ml/spec'
import type { AssignmentReason } from './assignment-reason.ts'
import { chooseVariation } from './choose-variation.ts'
import { bucketOf } from './hash.ts'
import { inNamespace } from './in-namespace.ts'
import type { AssignmentPlan } from './plan.ts'

/** Which arm a unit has, and why. */
export interface Assigned {
  /** The index of a challenger; -1 for the champion. */
  readonly challenger: number
  readonly reason: AssignmentReason
  /** Where the unit fell, from 0 to 1; `null` where nothing was drawn. */
  readonly bucket: number | null
}

const undrawn = (reason: AssignmentReason): Assigned => Object.freeze({ challenger: -1, reason, bucket: null })
const killed = undrawn('kill-switch')
const alone = undrawn('no-challenger')
const unitless = undrawn('no-unit')
const ineligible = undrawn('not-eligible')
const heldOut = undrawn('holdout')
const elsewhere = undrawn('other-namespace')

/** Depends on nothing but the plan, the unit and the row: the same unit has the same arm everywhere. */
export function assign(plan: AssignmentPlan, unit: string | undefined, row: Row): Assigned {
  if (plan.isKilled) return killed
  const hasChallengers = plan.ranges.length > 1
  if (!hasChallengers && plan.holdout === 0) return alone
  if (unit === undefined) return unitless
  if (plan.isEligible && !plan.isEligible(row)) return ineligible
  if (plan.holdout > 0 && bucketOf(plan.hashedHoldoutSeed, unit) < plan.holdout) return heldOut
  if (!hasChallengers) return alone
  if (plan.namespace && !inNamespace(unit, plan.namespace)) return elsewhere
  return draw(plan, bucketOf(plan.hashedSeed, unit))
}

function draw({ ranges, ends }: AssignmentPlan, bucket: number): Assigned {
  const drawn = chooseVariation(bucket, ranges)
  if (drawn === -1) return { challenger: -1, reason: 'not-covered', bucket }
  const end = ends[drawn]
  if (end === undefined) return { challenger: -1, reason: 'split', bucket }
  return bucket < end ? { challenger: drawn, reason: 'split', bucket } : { challenger: -1, reason: 'ramp', bucket }
}
