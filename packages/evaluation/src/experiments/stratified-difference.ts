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
  /** How many units, half of them in either arm, tell as much: Σ 4 n₁n₀/(n₁ + n₀), all units where each stratum is split evenly. */
  readonly count: number
}

/**
 * The mean of the differences within strata, each weighed by what it tells: w = n₁n₀/(n₁ + n₀). Where shares change with time, a
 * difference over all units mixes the arms with the seasons (Simpson's paradox); this one does not. Its variance is
 * Σ w² (s₁²/n₁ + s₀²/n₀) / (Σ w)².
 *
 * Sources: the weights of Mantel & Haenszel 1959, Journal of the National Cancer Institute 22:719–748; what they estimate is
 * the effect on the overlap of the arms, Li, Morgan & Zaslavsky 2018, JASA 113:390–400.
 * @throws RangeError without a stratum, or where an arm of one has fewer than two units.
 */
export function stratifiedDifference(strata: readonly Stratum[]): StratifiedDifference {
  if (!(strata.length > 0 && strata.every(({ arm, control }) => arm.count >= 2 && control.count >= 2)))
    throw new RangeError('Each arm needs two units at least.')
  let [weights, sum, variance] = [0, 0, 0]
  for (const { arm, control } of strata) {
    const weight = (arm.count * control.count) / (arm.count + control.count)
    weights += weight
    sum += weight * (arm.mean - control.mean)
    variance += weight ** 2 * (arm.variance / arm.count + control.variance / control.count)
  }
  return { value: sum / weights, standardError: Math.sqrt(variance) / weights, count: 4 * weights }
}
