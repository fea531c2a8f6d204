import type { Decision } from '@flit-ml/routing'

/** A decision as it is kept. */
export interface KeptDecision extends Decision {
  /** The names of the fields of the row that were left out before it was kept. */
  readonly redacted: readonly string[]
}
