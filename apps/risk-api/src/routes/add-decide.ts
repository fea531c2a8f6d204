import type { Decision, Request as Purchase } from '@flit-ml/routing'
import type { FastifyInstance } from 'fastify'
import { decisionText } from './decision-text.ts'
import { decision, oneOrMany, problems, purchase } from './schemas.ts'
import type { Service } from './service.ts'
import { theRoute } from './the-route.ts'

interface Decide {
  readonly Body: Purchase | readonly Purchase[]
  readonly Querystring: { readonly route?: string }
}

/** POST /decide: one purchase, or many, which are decided by one configuration, or none. */
export function addDecide(app: FastifyInstance, { router, admission, batchLimit }: Service): void {
  const schema = {
    summary: 'Decides on one purchase, or on many by one configuration',
    description: 'The same id with the same purchase always has the same answer; with another one it is a conflict.',
    querystring: {
      type: 'object',
      properties: { route: { type: 'string', description: 'What decides; not needed where there is one.' } },
      additionalProperties: false,
    },
    body: oneOrMany(purchase, { most: batchLimit }),
    response: { 200: oneOrMany(decision), ...problems(400, 404, 409, 413, 415, 503) },
  }
  app.post<Decide>('/decide', { schema, serializerCompiler: () => answerText }, ({ body, query }) => {
    const route = router.route(query.route ?? theRoute(router))
    if (isMany(body)) return admission.run(body.length, () => route.decideMany(body))
    return admission.run(1, () => route.decide(body.row, body))
  })
}

function answerText(answer: Decision | readonly Decision[]): string {
  return Array.isArray(answer) ? `[${answer.map(decisionText).join()}]` : decisionText(answer as Decision)
}

function isMany(body: Decide['Body']): body is readonly Purchase[] {
  return Array.isArray(body)
}
