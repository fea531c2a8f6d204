/** How much a distribution has moved, in all and by bin. */
export interface Stability {
  /** The population stability index: by custom below 0.1 little, above 0.25 much. */
  readonly index: number
  readonly bins: readonly StabilityBin[]
}

export interface StabilityBin {
  /** The highest value of a bin of numbers; the category; or `null` for missing values. */
  readonly upTo: number | string | null
  readonly expected: number
  readonly actual: number
}

/** A number, a category, or missing. NaN is missing too. */
export type Characteristic = number | string | boolean | null | undefined

/**
 * The population stability index of scores, or the characteristic stability index of a feature: Σ (a − e) · ln(a / e) over
 * the bins, with e and a the shares of the expected and of the actual values in a bin. Numbers fall into bins of equal size of
 * the expected values, the last without an end; each category is a bin, and what is missing is one. A share of nothing counts
 * as that of half a row, so that the index stays finite.
 *
 * Source: Siddiqi 2006, Credit Risk Scorecards, chapter 8.
 * @throws RangeError where either side has no values, or the number of bins is not whole or below 1.
 */
export function populationStability(
  expected: ArrayLike<Characteristic>,
  actual: ArrayLike<Characteristic>,
  bins = 10,
): Stability {
  if (expected.length === 0 || actual.length === 0)
    throw new RangeError('There are no values: give some on either side.')
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} bins cannot be: give a whole number above 0.`)
  const edges = edgesOf(expected, bins)
  const [before, now] = [tally(expected, edges), tally(actual, edges)]
  const names = [...new Set([...before.keys(), ...now.keys()])].sort(byValue)
  const found = names.map(
    (upTo): StabilityBin => ({
      upTo,
      expected: (before.get(upTo) ?? 0) / expected.length,
      actual: (now.get(upTo) ?? 0) / actual.length,
    }),
  )
  const index = found.reduce((sum, { expected: e, actual: a }) => {
    const [before, now] = [e || 0.5 / expected.length, a || 0.5 / actual.length]
    return sum + (now - before) * Math.log(now / before)
  }, 0)
  return { index, bins: found }
}

/** The highest value of each bin but the last, whose end is infinite; those that coincide are one. */
function edgesOf(values: ArrayLike<Characteristic>, bins: number): Float64Array {
  const numbers = Float64Array.from(Array.from(values).filter(isNumber)).sort()
  const quantiles = Array.from(
    { length: bins - 1 },
    (_, bin) => numbers[Math.ceil((numbers.length * (bin + 1)) / bins) - 1] as number,
  )
  return Float64Array.from([...new Set(numbers.length > 0 ? quantiles : []), Infinity])
}

function tally(values: ArrayLike<Characteristic>, edges: Float64Array): Map<StabilityBin['upTo'], number> {
  const counts = new Map<StabilityBin['upTo'], number>()
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    const bin = isNumber(value)
      ? (edges.find((edge) => value <= edge) as number)
      : isMissing(value)
        ? null
        : String(value)
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  return counts
}

function isNumber(value: Characteristic): value is number {
  return typeof value === 'number' && !Number.isNaN(value)
}

function isMissing(value: Characteristic): boolean {
  return value === null || value === undefined || Number.isNaN(value)
}

/** Numbers rising, then categories by name, then what is missing. */
function byValue(a: StabilityBin['upTo'], b: StabilityBin['upTo']): number {
  const rank = (value: StabilityBin['upTo']): number => (value === null ? 2 : typeof value === 'string' ? 1 : 0)
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  return (a as number) < (b as number) ? -1 : 1
}
