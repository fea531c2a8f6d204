/** Counts of values in bins, of a fixed size. */
export class Histogram {
  readonly #bins: Uint32Array
  readonly #binOf: (value: number) => number

  /** `binOf` gives the index of a value's bin; what is outside goes into the first or the last. */
  constructor(bins: number, binOf: (value: number) => number) {
    this.#bins = new Uint32Array(bins)
    this.#binOf = binOf
  }

  get counts(): Readonly<Uint32Array> {
    return this.#bins
  }

  add(value: number): void {
    const bin = Math.min(Math.max(Math.trunc(this.#binOf(value)), 0), this.#bins.length - 1)
    this.#bins[bin] = (this.#bins[bin] ?? 0) + 1
  }

  /** The first bin up to which this share of the values lies. */
  binAt(share: number): number {
    const wanted = share * this.#bins.reduce((sum, count) => sum + count, 0)
    let found = 0
    return this.#bins.findIndex((count) => {
      found += count
      return found >= wanted
    })
  }

  /** Forgets half of what it counted. */
  halve(): void {
    for (let bin = 0; bin < this.#bins.length; bin++) this.#bins[bin] = (this.#bins[bin] ?? 0) >> 1
  }
}
