import type { DecisionLog, Label } from '@flit-ml/decisions'
import type { FastifyInstance } from 'fastify'
import { oneOrMany, outcome, problems } from './schemas.ts'

interface Learn {
  readonly Body: Label | readonly Label[]
}

/** POST /outcomes: how decisions turned out. All of them are kept, or none. */
export function addOutcomes(app: FastifyInstance, log: DecisionLog, batchLimit: number): void {
  const schema = {
    summary: 'Keeps how decisions turned out',
    description: 'A later outcome of the same decision and horizon supersedes the one before; both are kept.',
    body: oneOrMany(outcome, { most: batchLimit }),
    response: { 204: { type: 'null' }, ...problems(400, 404, 413, 415, 503) },
  }
  app.post<Learn>('/outcomes', { schema }, async ({ body }, reply) => {
    await log.addLabels([body].flat())
    return reply.code(204).send()
  })
}
