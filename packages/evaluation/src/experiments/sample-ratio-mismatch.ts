import { upperGamma } from '../statistics/upper-gamma.ts'

export interface SampleRatio {
  readonly chiSquare: number
  /** How likely counts at least as far from the shares are, where units were assigned as configured. */
  readonly p: number
  /** Whether the assignment is broken (p < 0.001): then no figure of the experiment can be believed. */
  readonly isMismatch: boolean
}

/**
 * Whether units came to the arms in the shares that were configured: Pearson's chi-square test.
 *
 * Source: Fabijan et al. 2019, KDD '19, 2156–2164, also for the threshold.
 * @throws RangeError unless there are at least two arms, each with a share above 0, and some unit.
 */
export function sampleRatioMismatch(counts: readonly number[], shares: readonly number[]): SampleRatio {
  const units = counts.reduce((sum, count) => sum + count, 0)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  if (counts.length < 2 || counts.length !== shares.length || units === 0 || !shares.every((share) => share > 0)) {
    throw new RangeError('Give the counts of two arms or more, with some unit in them, and for each a share above 0.')
  }
  const chiSquare = counts.reduce((sum, count, arm) => {
    const expected = (units * (shares[arm] as number)) / whole
    return sum + (count - expected) ** 2 / expected
  }, 0)
  const p = upperGamma((counts.length - 1) / 2, chiSquare / 2)
  return { chiSquare, p, isMismatch: p < 0.001 }
}
