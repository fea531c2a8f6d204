import type { Router } from '@flit-ml/routing'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { addCounter, type Count, createCount } from './add-counter.ts'
import { addRouterMetrics } from './router-metrics.ts'
import { Tallies } from './tallies.ts'

/** GET /metrics, as Prometheus reads it: of the process, of requests by path and status, and of what the router tells. */
export function addMetrics(app: FastifyInstance, router: Router): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const arms = addRouterMetrics(router, [registry])
  countRequests(app, registry)
  app.get('/metrics', { schema: { produces: ['text/plain'] } }, async (_request, reply) =>
    reply.type(registry.contentType).send(`${await registry.metrics()}\n${arms.text()}`),
  )
}

const labelNames = ['method', 'route', 'status'] as const

function countRequests(app: FastifyInstance, registry: Registry): void {
  const requests = new Tallies<(typeof labelNames)[number], Count>(createCount)
  const help = 'Requests that were answered; route is the pattern of the path.'
  addCounter({ name: 'http_requests_total', help, labelNames, registers: [registry] }, requests)
  app.addHook('onResponse', ({ method, routeOptions: { url: route = '' } }, { statusCode }, done) => {
    requests.of([route, method, statusCode], () => ({ method, route, status: String(statusCode) })).times++
    done()
  })
}
