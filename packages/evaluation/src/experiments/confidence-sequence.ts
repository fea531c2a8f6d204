import type { Estimate } from '../statistics/estimate.ts'

/** What is known of an arm: how many units, and mean and variance (divisor n − 1) of what is measured of them. */
export interface ArmMoments {
  readonly count: number
  readonly mean: number
  readonly variance: number
}

export interface SequenceOptions {
  /** How often, at most, an interval ever misses the truth. Default: 0.05. */
  readonly alpha?: number
  /** The number of units at which the intervals are to be narrowest. Default: 5,000. */
  readonly tunedFor?: number
}

/**
 * The difference of an arm's mean to the control's, with an interval that holds at all times at once: whoever looks after each
 * unit and stops when 0 is outside is wrong in `alpha` of the experiments at most. It is asymptotic, so begin to look once
 * each arm has some hundred units. With N units and standard error s, the interval is ± s · √(2 (Nρ² + 1) / (Nρ²) · ln(√(Nρ² + 1) / α)),
 * and ρ² = (−2 ln α + ln(1 − 2 ln α)) / `tunedFor`.
 *
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2024, Annals of Statistics 52:2613–2640, with the variance of a difference
 * of means.
 * @throws RangeError where an arm has fewer than two units, or alpha is not between 0 and 1.
 */
export function confidenceSequence(arm: ArmMoments, control: ArmMoments, options: SequenceOptions = {}): Estimate {
  const { alpha = 0.05, tunedFor = 5000 } = options
  if (!(arm.count >= 2 && control.count >= 2)) throw new RangeError('Each arm needs two units at least.')
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`An alpha of ${alpha} cannot be: give a share between 0 and 1.`)
  const standardError = Math.sqrt(arm.variance / arm.count + control.variance / control.count)
  const information =
    ((arm.count + control.count) * (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha)))) / tunedFor
  const margin =
    standardError * Math.sqrt(((2 * (information + 1)) / information) * Math.log(Math.sqrt(information + 1) / alpha))
  const value = arm.mean - control.mean
  return { value, low: value - margin, high: value + margin }
}
