import type { Output, Row } from '@flit-ml/spec'

/** Where a row stands in its input. */
export interface Place {
  /** The physical line that it begins on, from 1; in Parquet its number. */
  readonly line: number
  /** Its number among the rows, from 1. */
  readonly number: number
}

/** What a model answered to one row of an input. */
export interface Answer {
  readonly place: Place
  /** The row as it was read. */
  readonly row: Row
  readonly output: Output
}
