/**
 * How much a set of `known` players weighs among all orders in which one player may come after those, and before `others`:
 * known! · others! ÷ (known + others + 1)!
 */
export function orderWeight(known: number, others: number): number {
  let weight = 1 / (known + others + 1)
  for (let n = 1; n <= known; n++) weight *= n / (others + n)
  return weight
}
