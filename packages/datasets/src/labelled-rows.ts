/** Rows of a data set with what really happened, as an evaluation takes them. */
export interface LabelledRows {
  /** The inputs alone, `null` where a value is missing. */
  readonly rows: readonly InputRow[]
  /** For each row 1 for the positive class, else 0. */
  readonly labels: readonly (0 | 1)[]
  /** What the positive class is called. */
  readonly positive: string
  /** For each column whose rows belong together, what every row belongs to. */
  readonly clusters: Readonly<Record<string, readonly string[]>>
  /** For each protected attribute, the group of every row; `unknown` where it is missing. */
  readonly groups: Readonly<Record<string, readonly string[]>>
}

export type InputRow = Readonly<Record<string, string | number | null>>
