/** Sends what is put into it in groups, since each message costs more than what is in it. */
export class Outbox<T> {
  readonly #milliseconds: number
  readonly #send: (group: readonly T[]) => void
  #group: T[] = []

  /** A group is sent so many milliseconds after the first of it. */
  constructor(milliseconds: number, send: (group: readonly T[]) => void) {
    this.#milliseconds = milliseconds
    this.#send = send
  }

  put(item: T): void {
    if (this.#group.push(item) === 1) setTimeout(() => this.#flush(), this.#milliseconds)
  }

  /** What was not sent yet never is. */
  clear(): void {
    this.#group.length = 0
  }

  #flush(): void {
    const group = this.#group
    this.#group = []
    if (group.length > 0) this.#send(group)
  }
}
