/**
 * The placement of each value among others: the share of the others that lie below it, ties counting half. Both are
 * sorted, rising.
 */
export function placements(values: Float64Array, others: Float64Array): Float64Array {
  const placed = new Float64Array(values.length)
  let below = 0
  let notAbove = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    while (below < others.length && (others[below] as number) < value) below++
    while (notAbove < others.length && (others[notAbove] as number) <= value) notAbove++
    placed[index] = (below + notAbove) / 2 / others.length
  }
  return placed
}
