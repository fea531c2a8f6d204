import { normalQuantile } from '../statistics/normal.ts'

export interface Power {
  /** The chance of a false alarm, on both sides. Default: 0.05. */
  readonly alpha?: number
  /** The chance that a true difference is found. Default: 0.8. */
  readonly power?: number
}

/**
 * How many units each of two arms needs to find that a rate is `other` rather than `rate`, by the normal approximation.
 *
 * Source: Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, 3rd edition, formula 4.14; as R's
 * `power.prop.test`.
 * @throws RangeError unless both rates are between 0 and 1, and differ.
 */
export function sampleSize(rate: number, other: number, { alpha = 0.05, power = 0.8 }: Power = {}): number {
  if (!(rate > 0 && rate < 1 && other > 0 && other < 1 && rate !== other)) {
    throw new RangeError(`Rates of ${rate} and ${other} cannot be: give two that differ, between 0 and 1.`)
  }
  const mean = (rate + other) / 2
  const underNone = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean))
  const underOther = normalQuantile(power) * Math.sqrt(rate * (1 - rate) + other * (1 - other))
  return ((underNone + underOther) / (rate - other)) ** 2
}

/**
 * The least rise of a rate that arms of this size find: the inverse of `sampleSize`. Divide the units that are still needed by
 * those that come in a day to have the duration.
 * @throws RangeError unless the rate is between 0 and 1 and some rise can be found.
 */
export function minimumDetectableRise(rate: number, unitsOfArm: number, power: Power = {}): number {
  let [low, high] = [0, 1 - rate]
  const isFound = (rise: number): boolean => rate + rise < 1 && sampleSize(rate, rate + rise, power) <= unitsOfArm
  if (!isFound(high * (1 - Number.EPSILON)))
    throw new RangeError(`${unitsOfArm} units are too few to find any rise of ${rate}.`)
  while (high - low > 1e-12) {
    const middle = (low + high) / 2
    if (isFound(middle)) high = middle
    else low = middle
  }
  return high
}
