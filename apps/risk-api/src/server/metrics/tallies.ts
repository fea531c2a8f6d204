/** The values of labels, by their names. */
export type Labels<L extends string> = Readonly<Record<L, string>>

/** What tells a combination of labels' values from the others, part by part. */
export type Path = readonly (string | number)[]

/** A part of paths, with those that go on from it. */
class Branch<T> {
  readonly #next = new Map<string | number, Branch<T>>()
  tally: T | undefined

  to(part: string | number): Branch<T> {
    const known = this.#next.get(part)
    if (known) return known
    const branch = new Branch<T>()
    this.#next.set(part, branch)
    return branch
  }
}

/** Something that is counted in, for each combination of labels' values: made when it is first asked for. */
export class Tallies<L extends string, T> implements Iterable<readonly [Labels<L>, T]> {
  readonly #create: (labels: Labels<L>) => T
  // Part by part, since a text of all of them would have to be made and hashed each time.
  readonly #root = new Branch<T>()
  readonly #made: (readonly [Labels<L>, T])[] = []

  constructor(create: (labels: Labels<L>) => T) {
    this.#create = create
  }

  /** `describe` is called for a new combination alone. */
  of(path: Path, describe: () => Labels<L>): T {
    let branch = this.#root
    for (const part of path) branch = branch.to(part)
    branch.tally ??= this.#add(describe())
    return branch.tally
  }

  [Symbol.iterator](): Iterator<readonly [Labels<L>, T]> {
    return this.#made.values()
  }

  #add(labels: Labels<L>): T {
    const tally = this.#create(labels)
    this.#made.push([labels, tally])
    return tally
  }
}
