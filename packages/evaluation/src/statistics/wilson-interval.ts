import type { Estimate } from './estimate.ts'
import { z95 } from './normal-interval.ts'

/**
 * A share of a count, with Wilson's score interval, which is sound for small counts and for shares of 0 and 1.
 *
 * Sources: Wilson 1927, JASA 22:209–212; Newcombe 1998, Statistics in Medicine 17:857–872.
 * @throws RangeError unless 0 ≤ part ≤ count and count > 0.
 */
export function wilsonInterval(part: number, count: number): Estimate {
  if (!(count > 0 && part >= 0 && part <= count)) {
    throw new RangeError(`${part} of ${count} is no share: give a part from 0 to the count, and a count above 0.`)
  }
  const value = part / count
  const square = z95 ** 2
  const centre = part + square / 2
  const margin = z95 * Math.sqrt(part * (1 - value) + square / 4)
  return {
    value,
    low: Math.max(0, (centre - margin) / (count + square)),
    high: Math.min(1, (centre + margin) / (count + square)),
  }
}
