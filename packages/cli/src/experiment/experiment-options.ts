import type { StoreOptions } from '../decisions/open-source.ts'

/** What `flit experiment report` takes. Times are milliseconds since 1970. */
export interface ExperimentOptions extends StoreOptions {
  readonly since?: number
  readonly until?: number
  /** Up to when labels are taken, and by when a horizon has to have passed; now where it is absent. */
  readonly asOf?: number
  /** The versions of the configuration whose decisions count; all where it is absent. */
  readonly configuration?: readonly string[]
  readonly label?: LabelChoice
  /** The value of the labels that is the positive class. */
  readonly positive?: string
  /** The outcome that approves. */
  readonly approved: string
  /** The difference of a rate that matters. */
  readonly effect: number
  /** Where to write the report as a page. */
  readonly html?: string
}

/** Which labels count. */
export interface LabelChoice {
  readonly horizonDays: number
  /** Any where it is absent. */
  readonly source?: string
}
