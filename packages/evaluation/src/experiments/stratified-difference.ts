import type { ArmMoments } from './arm-moments.ts'

/** Units that were drawn by the same shares: an arm, and the control beside it. */
export interface Stratum {
  readonly arm: ArmMoments
  readonly control: ArmMoments
}

/** The difference of an arm's mean to the control's over all strata. */
export interface StratifiedDifference {
  readonly value: number
  readonly standardError: number
  /** The units of both arms. */
  readonly count: number
}

/**
 * The mean of the differences within strata, each weighed by its units. Where shares change with time, a difference over all
 * units mixes the arms with the seasons (Simpson's paradox); this one does not. Its variance is Σ w² (s₁²/n₁ + s₀²/n₀).
 *
 * Source: Miratrix, Sekhon & Yu 2013, Journal of the Royal Statistical Society B 75:369–396.
 * @throws RangeError without a stratum, or where an arm of one has fewer than two units.
 */
export function stratifiedDifference(strata: readonly Stratum[]): StratifiedDifference {
  if (!(strata.length > 0 && strata.every(({ arm, control }) => arm.count >= 2 && control.count >= 2)))
    throw new RangeError('Each arm needs two units at least.')
  const count = strata.reduce((sum, { arm, control }) => sum + arm.count + control.count, 0)
  let [value, variance] = [0, 0]
  for (const { arm, control } of strata) {
    const weight = (arm.count + control.count) / count
    value += weight * (arm.mean - control.mean)
    variance += weight ** 2 * (arm.variance / arm.count + control.variance / control.count)
  }
  return { value, standardError: Math.sqrt(variance), count }
}
