import type { Row } from '@flit-ml/spec'

/** Rows that a model has never seen, with what really happened: what a card's figures are computed from. */
export interface Holdout {
  /** The inputs alone. */
  readonly rows: readonly Row[]
  /** For each row what happened: of a binary classifier 1 for the positive class, else 0; of a regression the number. */
  readonly labels: ArrayLike<number>
  /** What the positive class is called, such as `bad`. Default: `positive`. */
  readonly positive?: string
  /** For each protected attribute, such as `ageBand`, the group of every row. A protected attribute is no input. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
}
