import { STATUS_CODES } from 'node:http'
import { isFlitError } from '@flit-ml/spec'
import { HttpError } from './http-error.ts'
import { statusOf } from './status-of.ts'

/** Problem details by RFC 9457, of the type `about:blank`. */
export interface Problem {
  /** What the status is called. */
  readonly title: string
  readonly status: number
  /** What is wrong with this very request. */
  readonly detail: string
  /** The permanent code of an error of Flit-ML. */
  readonly code?: string
  /** Which row of a batch, and which field of it. */
  readonly row?: number
  readonly field?: string
}

const ourFault = 'This was not your mistake. Send the same again later, under the same id.'

/** What whoever asked may know of an error: of the service's own mistakes no more than the code. */
export function problemOf(error: unknown): Problem {
  const { code } = error as { code?: string }
  if (isFlitError(error)) {
    const status = statusOf(error.code)
    const { row, field } = error.details as { row?: number; field?: string }
    const place = { ...(row !== undefined && { row }), ...(field !== undefined && { field }) }
    return { ...problem(status, status < 500 ? error.problem : ourFault), code: error.code, ...place }
  }
  const { statusCode = 500, message } = error as { statusCode?: number; message: string }
  if (!(error instanceof HttpError)) return problem(statusCode, statusCode < 500 ? message : ourFault)
  const cause = isFlitError(error.cause) ? { code: error.cause.code } : {}
  return { ...problem(statusCode, message), ...(code !== undefined && { code }), ...cause }
}

function problem(status: number, detail: string): Problem {
  return { title: STATUS_CODES[status] ?? 'Error', status, detail }
}
