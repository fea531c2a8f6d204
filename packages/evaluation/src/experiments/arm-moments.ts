/** What is known of an arm: how many units, and mean and variance (divisor n − 1) of what is measured of them. */
export interface ArmMoments {
  readonly count: number
  readonly mean: number
  readonly variance: number
}

/**
 * The moments of a rate: `part` of `count` units. The variance is that of the rate (part + ½) / (count + 1), so that an arm in
 * which it has not happened yet, or has always happened, is not taken for certain.
 */
export function momentsOfRate(part: number, count: number): ArmMoments {
  const smoothed = (part + 0.5) / (count + 1)
  return { count, mean: part / count, variance: (smoothed * (1 - smoothed) * count) / (count - 1) }
}
