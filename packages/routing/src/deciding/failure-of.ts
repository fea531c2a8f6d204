import { type FlitError, isFlitError } from '@flit-ml/spec'
import type { DecisionFallback, FallbackCause } from '../decision.ts'

const causes: Readonly<Record<string, FallbackCause>> = {
  FLIT_TIME_LIMIT: 'time-limit',
  FLIT_OUTPUT_INVALID: 'invalid-output',
  FLIT_TENSOR_INVALID: 'invalid-output',
}

const sentences: Readonly<Record<FallbackCause, string>> = {
  'kill-switch': "The route's models are turned off.",
  error: 'The model failed.',
  'invalid-output': 'The model answered what its signature forbids.',
  'time-limit': 'The model did not answer in time.',
  'not-recorded': 'The decision could not be kept.',
}

/** Why something else answers. What a model says of its failure may hold values of the row, and has no place here. */
export function fallbackBecause(
  cause: FallbackCause,
  by: DecisionFallback['by'],
  { code = null, reason = sentences[cause] }: { readonly code?: string | null; readonly reason?: string } = {},
): DecisionFallback {
  return { by, cause, reason, code }
}

export function causeOf({ code }: FlitError): FallbackCause {
  return causes[code] ?? 'error'
}

/** Whether it is the caller's row that was refused, and no model that failed. */
export function isRefusedRow(error: unknown): boolean {
  return isFlitError(error, 'FLIT_ROW_INVALID') || isFlitError(error, 'FLIT_ROWS_INVALID')
}
