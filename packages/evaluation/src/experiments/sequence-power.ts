import { normalQuantile } from '../statistics/normal.ts'
import type { ArmMoments } from './arm-moments.ts'
import { type SequenceOptions, sequenceMargin } from './confidence-sequence.ts'
import { type Stratum, stratifiedDifference } from './stratified-difference.ts'

export interface SequencePower extends SequenceOptions {
  /** The chance that a true difference of this size is outside of the interval. Default: 0.8. */
  readonly power?: number
}

/**
 * The least difference that a look at a confidence sequence of these units finds: half of the interval's width, and as many
 * standard errors as `power` asks for.
 * @throws RangeError as `stratifiedSequence`.
 */
export function detectableDifference(
  strata: readonly Stratum[],
  { power = 0.8, ...options }: SequencePower = {},
): number {
  const difference = stratifiedDifference(strata)
  return sequenceMargin(difference, options) + normalQuantile(power) * difference.standardError
}

/**
 * How many more units have to come before a difference of this size is found, where all of them come to the last stratum, to its
 * arms in their present numbers, and vary as they do now. Infinite where even 10¹² are too few: the strata before are too noisy.
 * @throws RangeError as `stratifiedSequence`, and unless the difference is above 0.
 */
export function unitsUntilDetected(
  difference: number,
  strata: readonly Stratum[],
  options: SequencePower = {},
): number {
  if (!(difference > 0)) throw new RangeError(`A difference of ${difference} cannot be: give one above 0.`)
  const isFound = (more: number): boolean => detectableDifference(grown(strata, more), options) <= difference
  if (isFound(0)) return 0
  let [low, high] = [0, 1]
  while (!isFound(high)) {
    if (high > 1e12) return Infinity
    ;[low, high] = [high, 2 * high]
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isFound(middle)) high = middle
    else low = middle
  }
  return high
}

function grown(strata: readonly Stratum[], more: number): Stratum[] {
  const { arm, control } = strata.at(-1) as Stratum
  const factor = 1 + more / (arm.count + control.count)
  const grow = (moments: ArmMoments): ArmMoments => ({ ...moments, count: moments.count * factor })
  return [...strata.slice(0, -1), { arm: grow(arm), control: grow(control) }]
}
