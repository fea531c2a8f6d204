import type { Row } from '@flit-ml/spec'

/** Parameters to try. */
export interface Trial {
  /** From 0: the default parameters. */
  readonly number: number
  /** Those that are searched; nothing for the defaults. */
  readonly parameters: Row
}
