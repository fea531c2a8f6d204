/**
 * The Shapley values of a function of a set of players by their definition, the mean over all orders: `worth` takes the
 * set as bits.
 */
export function shapleyValues(players: number, worth: (known: number) => number): number[] {
  const factorials = [1]
  for (let n = 1; n <= players; n++) factorials.push((factorials[n - 1] as number) * n)
  const sizeOf = (known: number) => known.toString(2).replaceAll('0', '').length
  return Array.from({ length: players }, (_, player) => {
    let value = 0
    for (let known = 0; known < 1 << players; known++) {
      if (known & (1 << player)) continue
      const orders = (factorials[sizeOf(known)] as number) * (factorials[players - sizeOf(known) - 1] as number)
      value += (orders / (factorials[players] as number)) * (worth(known | (1 << player)) - worth(known))
    }
    return value
  })
}
