import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Lets a service end without a failed request. */
export interface Drain {
  /** Whether the service is ending: it is not ready any more, and answers what comes nevertheless. */
  readonly hasBegun: boolean
  /**
   * Answers for so many milliseconds more, each time with `Connection: close`, so that clients come to know and balancers
   * look elsewhere; then it closes. Closed at once, a service resets connections that a request is on its way by.
   */
  close(milliseconds: number): Promise<void>
}

export function addDrain(app: FastifyInstance): Drain {
  let hasBegun = false
  app.addHook('onRequest', (_request, reply, done) => {
    if (hasBegun) reply.header('connection', 'close')
    done()
  })
  return {
    get hasBegun() {
      return hasBegun
    },
    async close(milliseconds) {
      hasBegun = true
      await setTimeout(milliseconds)
      await app.close()
    },
  }
}
