import { FlitError } from '@flit-ml/spec'

declare module '@flit-ml/spec' {
  interface FlitErrorDetails {
    /** A route that the configuration does not have. */
    FLIT_ROUTE_NOT_FOUND: { readonly route: string; readonly routes: readonly string[] }
    /** A configuration names a model that cannot stand there. */
    FLIT_ROUTE_INVALID: { readonly path: string; readonly field: string; readonly reference: string }
    /** A model did not answer in time; `limit` in milliseconds. */
    FLIT_TIME_LIMIT: { readonly id: string; readonly version: string; readonly limit: number }
    /** A decision was asked for by something that can be no id, or no unit. */
    FLIT_REQUEST_INVALID: { readonly field: string; readonly expected: string }
    /** A configuration was to take the place of one that no longer answers. */
    FLIT_CONFIGURATION_STALE: { readonly expected: string; readonly found: string }
  }
}

export function routeNotFound(route: string, routes: readonly string[]): FlitError<'FLIT_ROUTE_NOT_FOUND'> {
  return new FlitError('FLIT_ROUTE_NOT_FOUND', {
    problem: `There is no route '${route}': there ${routes.length === 0 ? 'is none' : `are ${routes.join(', ')}`}.`,
    remedy: "Ask for one of these, or add it to 'routes' in the configuration.",
    details: { route, routes },
  })
}

export function timeLimitPassed(id: string, version: string, limit: number): FlitError<'FLIT_TIME_LIMIT'> {
  return new FlitError('FLIT_TIME_LIMIT', {
    problem: `The model ${id}@${version} did not answer within ${limit} ms.`,
    remedy: "Raise the route's 'timeLimit', or give it a 'fallback'.",
    details: { id, version, limit },
  })
}

export function invalidRequest(field: string, expected: string): FlitError<'FLIT_REQUEST_INVALID'> {
  return new FlitError('FLIT_REQUEST_INVALID', {
    problem: `The ${field} of a decision has to be ${expected}.`,
    remedy: 'Mend it, or leave it out.',
    details: { field, expected },
  })
}

export function staleConfiguration(expected: string, found: string): FlitError<'FLIT_CONFIGURATION_STALE'> {
  return new FlitError('FLIT_CONFIGURATION_STALE', {
    problem: `The configuration ${expected} was to be replaced, and ${found} answers.`,
    remedy: 'Look at what answers now, and send the change again.',
    details: { expected, found },
  })
}

export function routerDisposed(): FlitError<'FLIT_DISPOSED'> {
  return new FlitError('FLIT_DISPOSED', {
    problem: 'The router was disposed of, and decides no more.',
    remedy: 'Ask createRouter for another one.',
    details: { what: 'The router' },
  })
}
