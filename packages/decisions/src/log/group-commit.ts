import type { Appended, Batch } from '../stores/store.ts'

interface Waiting {
  readonly batch: Batch
  readonly resolve: (appended: Appended) => void
  readonly reject: (error: unknown) => void
}

/**
 * Lets what comes while a transaction is under way share the next one, up to so many batches. One that fails fails for
 * each of its batches, and for no other.
 */
export class GroupCommit {
  readonly #append: (batches: readonly Batch[]) => Promise<readonly Appended[]>
  readonly #most: number
  #waiting: Waiting[] = []
  #running: Promise<void> | undefined

  constructor(append: (batches: readonly Batch[]) => Promise<readonly Appended[]>, most: number) {
    this.#append = append
    this.#most = most
  }

  add(batch: Batch): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Resolves once nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    // Whoever asks in the same turn of the event loop comes along.
    await new Promise(setImmediate)
    while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, this.#most))
    this.#running = undefined
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const appended = await this.#append(group.map(({ batch }) => batch))
      group.forEach(({ resolve }, at) => {
        resolve(appended[at] as Appended)
      })
      // Those who were answered may ask again at once, and share the next transaction.
      await new Promise(setImmediate)
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }
}
