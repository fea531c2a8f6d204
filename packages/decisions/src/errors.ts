import { FlitError, isFlitError } from '@flit-ml/spec'

declare module '@flit-ml/spec' {
  interface FlitErrorDetails {
    /** An id that is kept already, of another request. */
    FLIT_DECISION_CONFLICT: { readonly id: string }
    /** What could not be kept, so that nobody may be told it: the ids of the decisions. */
    FLIT_DECISION_NOT_KEPT: { readonly store: string; readonly ids: readonly string[] }
    FLIT_DECISION_NOT_FOUND: { readonly store: string; readonly id: string }
    /** A decision, a label or an option that cannot be as it is. */
    FLIT_DECISION_INVALID: { readonly field: string; readonly value: unknown; readonly expected: string }
    /** A store that cannot be opened. */
    FLIT_STORE_UNAVAILABLE: { readonly store: string }
    /** A store that another version made, or another program. */
    FLIT_STORE_UNSUPPORTED: { readonly store: string; readonly found: number; readonly newest: number }
  }
}

export function conflict(id: string): FlitError<'FLIT_DECISION_CONFLICT'> {
  return new FlitError('FLIT_DECISION_CONFLICT', {
    problem: `The decision ${JSON.stringify(id)} is kept already, and it answered another request.`,
    remedy: 'Send the request that it answered, or another id.',
    details: { id },
  })
}

export function notKept(store: string, ids: readonly string[], cause: unknown): FlitError<'FLIT_DECISION_NOT_KEPT'> {
  return new FlitError('FLIT_DECISION_NOT_KEPT', {
    problem: `${store} could not keep ${ids.length === 1 ? 'a decision' : `${ids.length} decisions`}: ${messageOf(cause)}`,
    remedy: 'Send the same again under the same id: what was kept nevertheless is not kept twice.',
    details: { store, ids },
    cause,
  })
}

export function notFound(store: string, id: string): FlitError<'FLIT_DECISION_NOT_FOUND'> {
  return new FlitError('FLIT_DECISION_NOT_FOUND', {
    problem: `${store} has no decision ${JSON.stringify(id)}.`,
    remedy: 'See that the id is whole, and that the store is the one that it was kept in.',
    details: { store, id },
  })
}

export function invalid(field: string, value: unknown, expected: string): FlitError<'FLIT_DECISION_INVALID'> {
  return new FlitError('FLIT_DECISION_INVALID', {
    problem: `${field} has to be ${expected}.`,
    remedy: 'Mend it, and send it again: nothing was kept.',
    details: { field, value, expected },
  })
}

/** What is an error of Flit-ML already stays as it is. */
export function unavailableStore(store: string, cause: unknown): FlitError {
  if (isFlitError(cause)) return cause
  return new FlitError('FLIT_STORE_UNAVAILABLE', {
    problem: `The store of decisions ${store} cannot be opened: ${messageOf(cause)}`,
    remedy: 'See that it exists, that it is a store of decisions, and that this process may read and write it.',
    details: { store },
    cause,
  })
}

/** Without its head a chain has no end: nothing is added to it any more. */
export function missingHead(): Error {
  return new Error('The head of the chain is gone: it was removed by something other than this package.')
}

export function unsupportedStore(store: string, found: number, newest: number): FlitError<'FLIT_STORE_UNSUPPORTED'> {
  return new FlitError('FLIT_STORE_UNSUPPORTED', {
    problem: `${store} is no store of decisions of version ${newest}: it says ${found}.`,
    remedy: found > newest ? 'Update @flit-ml/decisions.' : 'Name another file: this one is of another program.',
    details: { store, found, newest },
  })
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
