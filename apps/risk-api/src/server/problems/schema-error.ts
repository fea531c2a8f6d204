import type { FastifySchemaValidationError } from 'fastify'
import { HttpError } from './http-error.ts'

/** What is wrong with a body, a query or a path, with its place, and the name of a field that does not belong there. */
export function schemaError(errors: readonly FastifySchemaValidationError[], where: string): HttpError {
  const [error] = errors
  const { additionalProperty } = (error?.params ?? {}) as { additionalProperty?: string }
  const unknown = additionalProperty === undefined ? '' : `: '${additionalProperty}' is not known`
  const place = `${where}${error?.instancePath ?? ''}`
  return new HttpError(400, `${place} ${error?.message ?? 'is not as it has to be'}${unknown}.`)
}
