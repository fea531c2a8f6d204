/**
 * Sends all that is put into it within a turn of the event loop as one group, in the next turn: a message costs more than what
 * is in it, and whoever waits for the turn comes first.
 */
export class Outbox<T> {
  readonly #send: (group: readonly T[]) => void
  #group: T[] = []

  constructor(send: (group: readonly T[]) => void) {
    this.#send = send
  }

  put(item: T): void {
    if (this.#group.push(item) === 1) setImmediate(() => this.#flush())
  }

  /** What was not sent yet never is. */
  clear(): void {
    this.#group = []
  }

  #flush(): void {
    const group = this.#group
    this.#group = []
    if (group.length > 0) this.#send(group)
  }
}
