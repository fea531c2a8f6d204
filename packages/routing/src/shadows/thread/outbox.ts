/** How many make a group, and how many milliseconds the first of fewer waits for others. Nobody waits for a shadow. */
const most = 64
const longest = 20

/**
 * Sends what is put into it in groups, since each message costs more than what is in it; and never at once, since what is put
 * into it was just made, and whoever waits for that comes first.
 */
export class Outbox<T> {
  readonly #send: (group: readonly T[]) => void
  #group: T[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(send: (group: readonly T[]) => void) {
    this.#send = send
  }

  put(item: T): void {
    const count = this.#group.push(item)
    if (count === 1) this.#timer = setTimeout(() => this.#flush(), longest)
    if (count === most) setImmediate(() => this.#flush())
  }

  /** What was not sent yet never is. */
  clear(): void {
    clearTimeout(this.#timer)
    this.#group = []
  }

  #flush(): void {
    const group = this.#group
    this.clear()
    if (group.length > 0) this.#send(group)
  }
}
