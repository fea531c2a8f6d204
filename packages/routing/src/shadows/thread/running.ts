/** Until the thread has started; no slot is so large. */
const starting = 2 ** 31 - 1

/** What a model is doing: it answers rows, or it is being loaded and asked by a switch, which may take longer. */
export type Doing = 'rows' | 'preparing'

const places: Readonly<Record<Doing, number>> = { rows: 0, preparing: 1 }

/** Which models run in the thread, in memory that can be read while the thread is blocked, and after it. */
export class Running {
  readonly cells: Int32Array

  constructor(cells: Int32Array = new Int32Array(new SharedArrayBuffer(8)).fill(starting, places.preparing)) {
    this.cells = cells
  }

  /** The slot of the model that was the last to begin this and has not ended it; undefined where there is none. */
  slot(doing: Doing): number | undefined {
    const value = Atomics.load(this.cells, places[doing])
    return value === 0 || value === starting ? undefined : value - 1
  }

  get isPreparing(): boolean {
    return Atomics.load(this.cells, places.preparing) !== 0
  }

  /** Of the thread, once it has started. */
  start(): void {
    Atomics.store(this.cells, places.preparing, 0)
  }

  async during<T>(doing: Doing, slot: number, work: () => Promise<T>): Promise<T> {
    Atomics.store(this.cells, places[doing], slot + 1)
    try {
      return await work()
    } finally {
      this.end(doing, slot)
    }
  }

  /** Where another one has begun meanwhile, that stays. */
  end(doing: Doing, slot: number): void {
    Atomics.compareExchange(this.cells, places[doing], slot + 1, 0)
  }
}
