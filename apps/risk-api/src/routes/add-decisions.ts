import { type DecisionLog, decisionNotFound } from '@flit-ml/decisions'
import type { FastifyInstance } from 'fastify'
import { problems } from './schemas.ts'

interface Find {
  readonly Params: { readonly id: string }
}

/** GET /decisions/:id: all that is kept of a decision, with its shadows and its labels. */
export function addDecisions(app: FastifyInstance, log: DecisionLog): void {
  const schema = {
    summary: 'All that is kept of a decision, with its shadows and its labels',
    params: { type: 'object', properties: { id: { type: 'string' } } },
    response: {
      200: {
        type: 'object',
        properties: {
          decision: { type: 'object', additionalProperties: true },
          labels: { type: 'array', items: { type: 'object', additionalProperties: true } },
        },
      },
      ...problems(404),
    },
  }
  app.get<Find>('/decisions/:id', { schema }, async ({ params: { id } }) => {
    const file = await log.get(id)
    if (!file) throw decisionNotFound('The service', id)
    return file
  })
}
