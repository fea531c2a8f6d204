import type { Estimate } from './estimate.ts'
import { meanOf, varianceOf } from './moments.ts'
import { normalInterval, type Range } from './normal-interval.ts'

/** The mean, with the interval of a mean: ± z · s/√N. */
export function meanInterval(values: Float64Array, range: Range = {}): Estimate {
  return normalInterval(meanOf(values), Math.sqrt(varianceOf(values) / values.length), range)
}
