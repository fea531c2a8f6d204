const lookEvery = 100

/** What is watched, and who is told. */
interface Watched {
  /** Resolves once the event loop of the thread turns. */
  awake(): Promise<unknown>
  /** How many milliseconds it may be blocked now. */
  allowed(): number
  blocked(): void
}

/** Sees that a thread is blocked, and by that ends within no time limit of its own. */
export class Watch {
  readonly #watched: Watched
  #timer: NodeJS.Timeout | undefined
  #isAsked = false
  #silent = 0

  constructor(watched: Watched) {
    this.#watched = watched
  }

  start(): void {
    this.#silent = 0
    this.#timer = setInterval(() => this.#look(), lookEvery).unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** Looks are counted, and no clock read: while the process is stopped, so is the thread. */
  #look(): void {
    if (!this.#isAsked) this.#ask()
    else this.#silent += lookEvery
    if (this.#silent > this.#watched.allowed()) this.#watched.blocked()
  }

  #ask(): void {
    this.#silent = 0
    this.#isAsked = true
    const answered = () => {
      this.#isAsked = false
    }
    this.#watched.awake().then(answered, answered)
  }
}
