import type { Estimate } from './estimate.ts'

/** The 97.5 % quantile of the standard normal distribution: what a two-sided 95 % interval takes. */
export const z95 = 1.959963984540054

/** The values that a figure can take: an interval is cut off there. */
export interface Range {
  readonly min?: number
  readonly max?: number
}

/** value ± z · standard error, cut off at what the figure can be. A standard error of NaN gives the whole range. */
export function normalInterval(value: number, standardError: number, range: Range = {}): Estimate {
  const { min = -Infinity, max = Infinity } = range
  if (Number.isNaN(standardError)) return { value, low: min, high: max }
  const margin = z95 * standardError
  return { value, low: Math.max(min, value - margin), high: Math.min(max, value + margin) }
}
