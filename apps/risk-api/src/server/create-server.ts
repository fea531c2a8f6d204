import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { addJsonParser } from './json/add-json-parser.ts'
import { type LogOptions, logOptions } from './log-options.ts'
import { addProblems } from './problems/add-problems.ts'
import { schemaError } from './problems/schema-error.ts'
import { sendTogether } from './send-together.ts'

export interface ServerOptions extends LogOptions {
  /** Bytes. */
  readonly bodyLimit: number
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeout: number
}

/** A server that coerces nothing, drops nothing, and answers whatever is wrong as problem details. */
export function createServer({ bodyLimit, requestTimeout, ...log }: ServerOptions): FastifyInstance {
  const app = Fastify({
    logger: logOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    // What is logged of a request says its id: a logger of its own for each would cost more than most of them log.
    childLoggerFactory: (logger) => logger,
    bodyLimit,
    requestTimeout,
    http: { headersTimeout: requestTimeout, connectionsCheckingInterval: Math.min(1000, requestTimeout) },
    // An ending service answers what comes until it is closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 1024 },
    ajv: {
      customOptions: {
        coerceTypes: false,
        removeAdditional: false,
        useDefaults: false,
        allErrors: false,
        allowUnionTypes: true,
      },
    },
    schemaErrorFormatter: schemaError,
  })
  addJsonParser(app)
  addProblems(app)
  sendTogether(app)
  return app
}
