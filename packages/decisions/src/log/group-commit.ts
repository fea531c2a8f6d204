import type { Appended, Batch, DecisionStore } from '../stores/store.ts'

interface Waiting {
  readonly batch: Batch
  readonly resolve: (appended: Appended) => void
  readonly reject: (error: unknown) => void
}

/** How many batches a store is offered at once, while more are coming. */
const offerSize = 16

/**
 * Lets what comes while a transaction is under way share the next one, up to so many batches. One that fails fails for
 * each of its batches, and for no other.
 */
export class GroupCommit {
  readonly #store: Pick<DecisionStore, 'append' | 'offer'>
  readonly #most: number
  #waiting: Waiting[] = []
  /** How many of those that wait the store has already. */
  #offered = 0
  #running: Promise<void> | undefined

  constructor(store: Pick<DecisionStore, 'append' | 'offer'>, most: number) {
    this.#store = store
    this.#most = most
  }

  add(batch: Batch): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject })
      this.#running ??= this.#run()
      this.#offer()
    })
  }

  /** Resolves once nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  #offer(): void {
    const end = this.#offered + offerSize
    if (!this.#store.offer || this.#waiting.length < end || end > this.#most) return
    this.#store.offer(this.#waiting.slice(this.#offered, end).map(({ batch }) => batch))
    this.#offered = end
  }

  async #run(): Promise<void> {
    // Whoever asks in the same turn of the event loop comes along.
    await new Promise(setImmediate)
    while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, this.#most))
    this.#running = undefined
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const rest = group.slice(this.#offered)
    this.#offered = 0
    try {
      const appended = await this.#store.append(rest.map(({ batch }) => batch))
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
