import { type Estimate, wilsonInterval } from '@flit-ml/evaluation'

/** A share of a count, with an interval that holds for one look. */
export interface Rate {
  readonly part: number
  readonly count: number
  /** `null` where the count is 0. */
  readonly rate: Estimate | null
}

export function rateOf(part: number, count: number): Rate {
  return { part, count, rate: count > 0 ? wilsonInterval(part, count) : null }
}
