/** How many values are at most each of some bounds, which ascend, with their sum. */
export class Buckets {
  readonly bounds: readonly number[]
  /** How many values are above the bound before and at most this one; the last are above all bounds. */
  readonly #counts: number[]
  #sum = 0

  constructor(bounds: readonly number[]) {
    this.bounds = bounds
    this.#counts = [...bounds, Number.POSITIVE_INFINITY].map(() => 0)
  }

  get sum(): number {
    return this.#sum
  }

  add(value: number): void {
    let at = 0
    while (value > (this.bounds[at] as number)) at++
    this.#counts[at] = (this.#counts[at] as number) + 1
    this.#sum += value
  }

  /** How many values are at most each bound; last, how many there are. */
  cumulative(): number[] {
    let total = 0
    return this.#counts.map((count) => {
      total += count
      return total
    })
  }
}
