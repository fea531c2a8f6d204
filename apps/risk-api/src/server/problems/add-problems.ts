import type { FastifyInstance, FastifyReply } from 'fastify'
import { HttpError } from './http-error.ts'
import { problemOf } from './problem.ts'
import { problemSchema } from './problem-schema.ts'

const retrySeconds = '1'

/** Answers every error as problem details, and logs those that are the service's own, without a value of a request. */
export function addProblems(app: FastifyInstance): void {
  app.addSchema(problemSchema)
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error)
    const line = { request: request.id, code: problem.code, status: problem.status, route: request.routeOptions.url }
    if (problem.status >= 500) request.log.error({ ...line, err: error }, 'failed')
    else request.log.info(line, 'refused')
    if (error instanceof HttpError) reply.headers(error.headers)
    return send(reply, problem.status, problem)
  })
  app.setNotFoundHandler((_request, reply) =>
    send(reply, 404, problemOf(new HttpError(404, 'There is nothing under this path, or not by this method.'))),
  )
}

function send(reply: FastifyReply, status: number, problem: object): FastifyReply {
  if (status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', retrySeconds)
  // A text, so that no schema of the route leaves anything out.
  return reply.code(status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}
