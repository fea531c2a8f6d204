import type { FlitConfiguration } from '@flit-ml/routing'
import type { FastifyInstance } from 'fastify'
import { assertBearer } from '../server/assert-bearer.ts'
import { ConfigurationSwitch } from './configuration-switch.ts'
import { problems } from './schemas.ts'
import type { Service } from './service.ts'

interface Change {
  readonly Body: FlitConfiguration
  readonly Querystring: { readonly dryRun?: 'true' | 'false' }
  readonly Headers: { readonly 'if-match'?: string }
}

const anything = { type: 'object', additionalProperties: true } as const

/**
 * GET /config: the configuration that answers, its version as the ETag. PUT /config: another one in its place, where
 * If-Match still is that version; `?dryRun=true` says what would come of it.
 */
export function addConfig(app: FastifyInstance, { router, configToken, configFile }: Service): void {
  const read = { summary: 'The configuration that answers now', response: { 200: anything } }
  app.get('/config', { schema: read }, async (_request, reply) => {
    return reply.header('etag', `"${router.version}"`).send(router.configuration)
  })
  const schema = {
    summary: 'Switches to another configuration, without a failed request',
    querystring: {
      type: 'object',
      properties: { dryRun: { enum: ['true', 'false'] } },
      additionalProperties: false,
    },
    headers: { type: 'object', properties: { 'if-match': { type: 'string' } } },
    body: anything,
    security: [{ token: [] }],
    response: { 200: anything, ...problems(400, 401, 403, 412, 413, 415, 422, 428) },
  }
  const onRequest = assertBearer(configToken)
  const configurations = new ConfigurationSwitch(router, configFile)
  app.put<Change>('/config', { schema, onRequest }, async ({ body, query, headers }, reply) => {
    const isDryRun = query.dryRun === 'true'
    const taken = await (isDryRun ? configurations.check(body) : configurations.apply(body, headers['if-match']))
    return reply.header('etag', `"${router.version}"`).send(taken)
  })
}
