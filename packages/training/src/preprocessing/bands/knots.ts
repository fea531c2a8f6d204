const lastShare = 0.99

/**
 * Where bands begin and end: at equal shares of the values that are there, the last at their 99th percentile. Equal ones count
 * once; where that leaves one alone, the least and the greatest value.
 */
export function knotsOf(column: Float64Array, bands: number): readonly number[] {
  const sorted = column.filter((value) => !Number.isNaN(value)).sort()
  if (sorted.length === 0) return []
  const shares = [...Array.from({ length: bands }, (_, band) => band / bands), lastShare]
  const knots = [...new Set(shares.map((share) => quantile(sorted, share)))]
  return knots.length > 1 ? knots : [...new Set([sorted[0] as number, sorted.at(-1) as number])]
}

/** What stands for a missing value: so far below the knots that no real one is near it. */
export function missingOf(knots: readonly number[]): number {
  const [first = 0, last = first] = [knots[0], knots.at(-1)]
  return first - 1000 * (last - first || Math.max(1, Math.abs(first)))
}

/** Between the two nearest values, as numpy has it. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]
  return below + (above - below) * (at - Math.floor(at))
}
