import type { Router } from '@flit-ml/routing'
import type { FastifyInstance } from 'fastify'
import type { Drain } from '../drain.ts'
import { ReadinessCheck } from './readiness.ts'

const boolean = { type: 'boolean' } as const
const readiness = {
  type: 'object',
  properties: {
    ready: boolean,
    models: {
      type: 'array',
      items: {
        type: 'object',
        properties: { model: { type: 'string' }, ready: boolean, code: { type: 'string' } },
      },
    },
  },
} as const

/** GET /live: it runs. GET /ready: every routed model has just answered its golden rows, and the service is not ending. */
export function addHealth(app: FastifyInstance, router: Router, drain: Drain, freshMilliseconds: number): void {
  const check = new ReadinessCheck(router, freshMilliseconds)
  const live = { type: 'object', properties: { live: boolean } } as const
  app.get('/live', { schema: { response: { 200: live } } }, async () => ({ live: true }))
  app.get('/ready', { schema: { response: { 200: readiness, 503: readiness } } }, async (_request, reply) => {
    const { ready, models } = await check.now()
    const isReady = ready && !drain.hasBegun
    return reply.code(isReady ? 200 : 503).send({ ready: isReady, models })
  })
}
