import type { Estimate } from '../statistics/estimate.ts'
import type { ArmMoments } from './arm-moments.ts'
import { type StratifiedDifference, type Stratum, stratifiedDifference } from './stratified-difference.ts'

export interface SequenceOptions {
  /** How often, at most, an interval ever misses the truth. Default: 0.05. */
  readonly alpha?: number
  /** The number of units, split evenly, at which the intervals are to be narrowest. Default: 5,000. */
  readonly tunedFor?: number
}

/**
 * The difference of an arm's mean to the control's, with an interval that holds at all times at once: whoever looks after each
 * unit and stops when 0 is outside is wrong in `alpha` of the experiments at most. It is asymptotic, so begin to look once
 * each arm has some hundred units; for a rate, once `isReadyToLook` says so. With standard error s and N as the `count` of `StratifiedDifference`, the interval is ± s · √(2 (Nρ² + 1) / (Nρ²) · ln(√(Nρ² + 1) / α)),
 * and ρ² = (−2 ln α + ln(1 − 2 ln α)) / `tunedFor`.
 *
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2024, Annals of Statistics 52:2613–2640, with the variance of a difference
 * of means; N grows as the inverse of that variance does, which is the source's time.
 * @throws RangeError where an arm has fewer than two units, or alpha is not between 0 and 1.
 */
export function confidenceSequence(arm: ArmMoments, control: ArmMoments, options: SequenceOptions = {}): Estimate {
  return stratifiedSequence([{ arm, control }], options)
}

/**
 * The same of the difference within strata: for shares that change while the experiment runs. Within a stratum each unit has
 * the same chance of an arm, whenever it comes.
 * @throws RangeError as `stratifiedDifference` and `confidenceSequence`.
 */
export function stratifiedSequence(strata: readonly Stratum[], options: SequenceOptions = {}): Estimate {
  const difference = stratifiedDifference(strata)
  const margin = sequenceMargin(difference, options)
  return { value: difference.value, low: difference.value - margin, high: difference.value + margin }
}

/** Half of the width of the interval. */
export function sequenceMargin(
  { standardError, count }: Pick<StratifiedDifference, 'standardError' | 'count'>,
  { alpha = 0.05, tunedFor = 5000 }: SequenceOptions,
): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`An alpha of ${alpha} cannot be: give a share between 0 and 1.`)
  const information = (count * (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha)))) / tunedFor
  return (
    standardError * Math.sqrt(((2 * (information + 1)) / information) * Math.log(Math.sqrt(information + 1) / alpha))
  )
}
