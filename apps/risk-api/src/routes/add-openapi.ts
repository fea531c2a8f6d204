import swagger from '@fastify/swagger'
import type { JsonSchema } from '@flit-ml/spec'
import type { FastifyInstance } from 'fastify'
import { rowSchema } from './schemas.ts'
import type { Service } from './service.ts'

/** Keeps account of the routes that are added after it. */
export async function collectOpenApi(app: FastifyInstance, title: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version: '1' },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    refResolver: { buildLocalReference: ({ $id }) => String($id) },
  })
  app.addSchema(rowSchema)
}

/** GET /openapi.json: the rows are those of the models that answer now, by their signatures. */
export function addOpenApi(app: FastifyInstance, { registry, router }: Service): void {
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    const document = app.swagger() as { readonly components?: { readonly schemas?: object } }
    const rows = await rowSchemas({ registry, router })
    const schemas = { ...document.components?.schemas, ...rows }
    return reply.type('application/json').send({ ...document, components: { ...document.components, schemas } })
  })
}

/** `Row` is a row of one of the routes' champions. */
async function rowSchemas({ registry, router }: Pick<Service, 'registry' | 'router'>): Promise<object> {
  const inputs: Record<string, JsonSchema> = {}
  for (const { champion } of router.routes()) {
    const reference = `${champion.id}@=${champion.version}` as const
    inputs[`Row.${champion.id}`] = (await registry.describe(reference)).signature.input
  }
  const oneOf = Object.keys(inputs).map((name) => ({ $ref: `#/components/schemas/${name}` }))
  return { ...inputs, Row: oneOf.length === 1 ? oneOf[0] : { anyOf: oneOf } }
}
