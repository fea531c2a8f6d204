/** One row of an input, or why what stands there is none; `line` is the physical line that it begins on, from 1, and in
 * Parquet its number. */
export type SourceRow = RowRead | RowNotRead

export interface RowRead {
  readonly line: number
  /** What stands there: the core says whether it is a row. */
  readonly row: unknown
}

export interface RowNotRead {
  readonly line: number
  readonly refusal: Refusal
}

export interface Refusal {
  /** Empty for the whole row. */
  readonly field: string
  readonly value: unknown
  readonly expected: string
}
