const statuses: Readonly<Record<string, number>> = {
  FLIT_ROW_INVALID: 400,
  FLIT_ROWS_INVALID: 400,
  FLIT_REQUEST_INVALID: 400,
  FLIT_DECISION_INVALID: 400,
  FLIT_ROUTE_NOT_FOUND: 404,
  FLIT_DECISION_NOT_FOUND: 404,
  FLIT_DECISION_CONFLICT: 409,
  FLIT_CONFIGURATION_STALE: 412,
  FLIT_DECISION_NOT_KEPT: 503,
  FLIT_TIME_LIMIT: 503,
  FLIT_DISPOSED: 503,
}

/** The HTTP status of an error of Flit-ML: 500 for what is nobody's fault but the service's. */
export function statusOf(code: string): number {
  return statuses[code] ?? 500
}
