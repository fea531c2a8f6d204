import type { Row } from '@flit-ml/spec'

/** Rows that a binary classifier has never seen, with what really happened: what a card's figures are computed from. */
export interface Holdout {
  /** The inputs alone. */
  readonly rows: readonly Row[]
  /** For each row 1 for the positive class, else 0. */
  readonly labels: ArrayLike<number>
  /** What the positive class is called, such as `bad`. */
  readonly positive: string
  /** For each protected attribute, such as `ageBand`, the group of every row. A protected attribute is no input. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
}
