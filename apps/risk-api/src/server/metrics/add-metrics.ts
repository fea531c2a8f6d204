import type { Router } from '@flit-ml/routing'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Registry } from 'prom-client'
import { addRouterMetrics } from './router-metrics.ts'

/** GET /metrics, as Prometheus reads it: of the process, of requests by path and status, and of what the router tells. */
export function addMetrics(app: FastifyInstance, router: Router): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addRouterMetrics(router, [registry])
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests that were answered; route is the pattern of the path.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    requests.inc({ method: request.method, route: request.routeOptions.url ?? '', status: reply.statusCode })
    done()
  })
  app.get('/metrics', { schema: { produces: ['text/plain'] } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
