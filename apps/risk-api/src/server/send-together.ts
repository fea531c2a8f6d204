import type { FastifyInstance } from 'fastify'

/**
 * Sends what is answered in the turn of the event loop in which requests arrive at the end of it. One answer is no later for that;
 * of many, the first wakes up who reads them, and finds it awake, where each that is sent by itself would have to wake it again.
 */
export function sendTogether(app: FastifyInstance): void {
  let waiting: (() => void)[] | undefined
  const send = (): void => {
    const ready = waiting ?? []
    waiting = undefined
    for (const done of ready) done()
  }
  app.addHook('onRequest', (_request, _reply, done) => {
    // Planned before whatever the request plans for the same time, such as the work of its shadows, and so done before it.
    if (!waiting) setImmediate(send)
    waiting ??= []
    done()
  })
  app.addHook('onSend', (_request, _reply, _payload, done) => {
    if (waiting) waiting.push(done)
    else done()
  })
}
