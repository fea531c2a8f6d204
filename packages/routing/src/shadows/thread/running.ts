/** Until the thread has started; no slot is so large. */
const starting = 2 ** 31 - 1

/** What a model is doing: it answers rows, or it is being loaded and asked by a switch, which may take longer. */
export type Doing = 'rows' | 'preparing'

const places: Readonly<Record<Doing, number>> = { rows: 0, preparing: 1 }

/** Which models run in the thread, in memory that can be read while the thread is blocked, and after it. */
export class Running {
  readonly cells: Int32Array
  readonly #begun: Readonly<Record<Doing, number[]>> = { rows: [], preparing: [] }

  constructor(cells: Int32Array = new Int32Array(new SharedArrayBuffer(8)).fill(starting, places.preparing)) {
    this.cells = cells
  }

  /** Of those that do it now the model that was the last to begin, by its slot; undefined where there is none. */
  slot(doing: Doing): number | undefined {
    const value = Atomics.load(this.cells, places[doing])
    return value === 0 || value === starting ? undefined : value - 1
  }

  /** Whether a model answers rows, and nothing is done that may take longer. */
  get isAnswering(): boolean {
    return this.slot('rows') !== undefined && Atomics.load(this.cells, places.preparing) === 0
  }

  /** Of the thread, once it has started. */
  start(): void {
    Atomics.store(this.cells, places.preparing, 0)
  }

  async during<T>(doing: Doing, slot: number, work: () => Promise<T>): Promise<T> {
    this.#begun[doing].push(slot)
    this.#show(doing)
    try {
      return await work()
    } finally {
      this.end(doing, slot)
    }
  }

  end(doing: Doing, slot: number): void {
    const at = this.#begun[doing].lastIndexOf(slot)
    if (at !== -1) this.#begun[doing].splice(at, 1)
    this.#show(doing)
  }

  #show(doing: Doing): void {
    Atomics.store(this.cells, places[doing], (this.#begun[doing].at(-1) ?? -1) + 1)
  }
}
