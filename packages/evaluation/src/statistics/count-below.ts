/**
 * How many of the values, which rise, lie below a limit, by bisection.
 * @param withEqual Whether those count that are equal to it.
 */
export function countBelow(sorted: Float64Array, limit: number, withEqual = false): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const value = sorted[middle] as number
    if (value < limit || (withEqual && value === limit)) low = middle + 1
    else high = middle
  }
  return low
}
