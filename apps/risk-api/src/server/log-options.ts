import type { Writable } from 'node:stream'
import type { FastifyServerOptions } from 'fastify'

export interface LogOptions {
  /** `info`, `error`, …, or `silent`. */
  readonly logLevel: string
  /** Default: standard output. */
  readonly logStream?: Writable
}

type Logger = Exclude<FastifyServerOptions['logger'], boolean | undefined>

/**
 * Lines of JSON without a value of a request: of one its method and the pattern of its path, of an error its kind, its code and
 * where it was thrown. The message of an error may quote what was sent.
 */
export function logOptions({ logLevel, logStream }: LogOptions): Logger {
  return {
    level: logLevel,
    ...(logStream && { stream: logStream }),
    serializers: {
      req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url }),
      err: describe,
    },
  }
}

/** An alias, since no interface fits an index signature. */
type Described = {
  readonly type: string
  /** The code, in place of the message. */
  readonly message: string
  readonly stack: string
  readonly cause?: Described
}

function describe(error: Error & { readonly code?: string }): Described {
  const frames = error.stack?.split('\n').filter((line) => /^ +at /.test(line)) ?? []
  const { name: type, code: message = '', cause } = error
  return { type, message, stack: frames.join('\n'), ...(cause instanceof Error && { cause: describe(cause) }) }
}
