import { HttpError } from './problems/http-error.ts'

/** Lets so much work in at a time, and turns the rest away at once: what waits too long is of no use to anybody. */
export class Admission {
  readonly #most: number
  #underWay = 0

  constructor(most: number) {
    this.#most = most
  }

  /** @throws HttpError 503 with Retry-After where there is no room. */
  run<T>(size: number, work: () => Promise<T>): Promise<T> {
    // Whatever its size, work that comes alone is done.
    if (this.#underWay > 0 && this.#underWay + size > this.#most) throw overloaded()
    const result = work()
    this.#underWay += size
    const leave = (): void => {
      this.#underWay -= size
    }
    result.then(leave, leave)
    return result
  }
}

function overloaded(): HttpError {
  return new HttpError(503, 'There is more to do than can be done in time.', { headers: { 'retry-after': '1' } })
}
