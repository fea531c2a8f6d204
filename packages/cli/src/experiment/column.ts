type Numbers = Uint8Array | Int8Array | Uint16Array | Int16Array | Float32Array | Float64Array

/** Numbers of one kind that grow as they come. */
export class Column<T extends Numbers> {
  #values: T
  readonly #create: (length: number) => T
  readonly #empty: number

  /** What is never set is `empty`. */
  constructor(create: (length: number) => T, empty = 0) {
    this.#create = create
    this.#empty = empty
    this.#values = this.#made(1024)
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) this.#grow(at + 1)
    this.#values[at] = value
  }

  /** The first so many of them. */
  take(count: number): T {
    if (count > this.#values.length) this.#grow(count)
    return this.#values.subarray(0, count) as T
  }

  #grow(least: number): void {
    const grown = this.#made(Math.max(least, 2 * this.#values.length))
    grown.set(this.#values)
    this.#values = grown
  }

  #made(length: number): T {
    const made = this.#create(length)
    return this.#empty === 0 ? made : (made.fill(this.#empty) as T)
  }
}
