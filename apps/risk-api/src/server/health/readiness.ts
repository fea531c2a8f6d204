import type { Router } from '@flit-ml/routing'

/** Whether each routed model has just answered its golden rows. */
export interface Readiness {
  readonly ready: boolean
  readonly models: readonly { readonly model: string; readonly ready: boolean; readonly code?: string }[]
}

/** Asks the models of the configuration that answers now, at most once in so many milliseconds. */
export class ReadinessCheck {
  readonly #router: Router
  readonly #milliseconds: number
  #last: { readonly version: string; readonly time: number; readonly answer: Promise<Readiness> } | undefined

  constructor(router: Router, milliseconds: number) {
    this.#router = router
    this.#milliseconds = milliseconds
  }

  now(): Promise<Readiness> {
    const { version } = this.#router
    const isFresh = this.#last?.version === version && performance.now() - this.#last.time < this.#milliseconds
    if (!this.#last || !isFresh) this.#last = { version, time: performance.now(), answer: examine(this.#router) }
    return this.#last.answer
  }
}

async function examine(router: Router): Promise<Readiness> {
  const examined = await router.examine()
  const models = examined.map(({ model, error }) => ({
    model,
    ready: error === null,
    ...(error && { code: error.code }),
  }))
  return { ready: models.every(({ ready }) => ready), models }
}
