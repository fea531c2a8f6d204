import type { Estimate } from '../statistics/estimate.ts'
import { z95 } from '../statistics/normal-interval.ts'
import type { GroupFigures } from './group-figures.ts'

/** How a group fares beside the reference group. */
export interface Disparity {
  readonly group: string
  readonly reference: string
  /**
   * The ratio of the approval rates, or adverse impact ratio: below 0.8, the four-fifths rule asks for a reason. Absent where
   * a group has no approval.
   */
  readonly adverseImpactRatio?: Estimate
  /**
   * Equal opportunity: of those who repay, the share approved, less that of the reference. Absent where a group has none.
   */
  readonly opportunityDifference?: Estimate
}

/**
 * Each group beside the one with the highest approval rate. Intervals: of the ratio, Katz's on the logarithm; of the
 * difference, Newcombe's from Wilson's intervals.
 *
 * Sources: 29 CFR 1607.4(D); Hardt, Price & Srebro 2016, NeurIPS 29; Katz et al. 1978, Biometrics 34:469–474; Newcombe 1998,
 * Statistics in Medicine 17:873–890, method 10.
 */
export function disparities(groups: readonly GroupFigures[]): readonly Disparity[] {
  const reference = groups.toSorted((a, b) => b.approvalRate.value - a.approvalRate.value)[0]
  if (!reference) return []
  return groups
    .filter((group) => group !== reference)
    .map((group) => {
      const ratio = ratioOf(group, reference)
      const difference = differenceOf(group.falsePositiveRate, reference.falsePositiveRate)
      return {
        group: group.group,
        reference: reference.group,
        ...(ratio && { adverseImpactRatio: ratio }),
        ...(difference && { opportunityDifference: difference }),
      }
    })
}

function ratioOf(group: GroupFigures, reference: GroupFigures): Estimate | undefined {
  const [rate, other] = [group.approvalRate.value, reference.approvalRate.value]
  if (rate === 0 || other === 0) return undefined
  const margin = z95 * Math.sqrt((1 - rate) / (rate * group.count) + (1 - other) / (other * reference.count))
  const value = rate / other
  return { value, low: value * Math.exp(-margin), high: value * Math.exp(margin) }
}

/** Of those who repay, what is not turned away by mistake is approved: the difference of the complements. */
function differenceOf(declined: Estimate | undefined, reference: Estimate | undefined): Estimate | undefined {
  if (!declined || !reference) return undefined
  const value = reference.value - declined.value
  return {
    value,
    low: value - Math.hypot(declined.high - declined.value, reference.value - reference.low),
    high: value + Math.hypot(declined.value - declined.low, reference.high - reference.value),
  }
}
