/** The rank of each value, from 1 for the lowest; equal ones share the mean of theirs. */
export function midRanks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number))
  const ranks = new Array<number>(values.length)
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++
    for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2
  }
  return ranks
}
