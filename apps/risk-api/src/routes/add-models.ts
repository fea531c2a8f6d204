import type { FastifyInstance } from 'fastify'
import type { Service } from './service.ts'

const text = { type: 'string' } as const
const model = {
  type: 'object',
  properties: { id: text, version: text, task: text, description: text, package: text, runtime: text, sha256: text },
} as const
const problem = { type: 'object', properties: { code: text, problem: text, remedy: text } } as const

/** GET /models: what is installed, and what was found and refused. GET /routes: what answers which route. */
export function addModels(app: FastifyInstance, { registry, router }: Service): void {
  const models = { models: { type: 'array', items: model }, problems: { type: 'array', items: problem } }
  const routes = {
    configuration: text,
    routes: { type: 'array', items: { type: 'object', additionalProperties: true } },
  }
  const answers = (summary: string, properties: object) => ({
    schema: { summary, response: { 200: { type: 'object', properties } } },
  })
  app.get('/models', answers('The installed models, and what was found and refused', models), async () => ({
    models: registry.listModels(),
    problems: registry.problems().map(({ error }) => error),
  }))
  app.get('/routes', answers('What answers which route now', routes), async () => ({
    configuration: router.version,
    routes: router.routes(),
  }))
}
