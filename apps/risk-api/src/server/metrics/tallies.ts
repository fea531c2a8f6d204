/** The values of labels, by their names. */
export type Labels<L extends string> = Readonly<Record<L, string>>

/** Something that is counted in, for each combination of labels' values: made when it is first asked for. */
export class Tallies<L extends string, T> implements Iterable<readonly [Labels<L>, T]> {
  readonly #create: (labels: Labels<L>) => T
  readonly #made = new Map<string, readonly [Labels<L>, T]>()

  constructor(create: (labels: Labels<L>) => T) {
    this.#create = create
  }

  /** `key` tells the combinations apart; `describe` is called for a new one alone. */
  of(key: string, describe: () => Labels<L>): T {
    const known = this.#made.get(key)
    if (known) return known[1]
    const labels = describe()
    const tally = this.#create(labels)
    this.#made.set(key, [labels, tally])
    return tally
  }

  [Symbol.iterator](): Iterator<readonly [Labels<L>, T]> {
    return this.#made.values()
  }
}
