/** What a regression answered to the rows. */
export interface PredictedModel {
  /** Such as `shop.price@1.0.0`. */
  readonly model: string
  readonly predictions: ArrayLike<number>
  /** What it answered to other rows, such as those that it learned from: what its predictions have moved from. */
  readonly reference?: ArrayLike<number>
}

/** What happened to the rows as numbers, and whose they are. */
export interface Measured {
  /** `null` where it is not known. */
  readonly outcomes: readonly (number | null)[]
  /** By protected attribute the group of every row. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
}

/** The rows of a report on regressions, counted. */
export interface MeasuredCounts {
  readonly count: number
  /** Those whose outcome is known. */
  readonly known: number
}

/** The rows whose outcome is known. */
export interface KnownMeasured {
  readonly outcomes: readonly number[]
  /** The values of these rows, in their order. */
  readonly of: <T>(values: ArrayLike<T>) => T[]
}

export function knownMeasured({ outcomes }: Measured): KnownMeasured {
  const rows = [...outcomes.keys()].filter((row) => outcomes[row] !== null)
  return {
    outcomes: rows.map((row) => outcomes[row] as number),
    of: (values) => rows.map((row) => values[row] as (typeof values)[number]),
  }
}

export function countMeasured({ outcomes }: Measured): MeasuredCounts {
  return { count: outcomes.length, known: outcomes.filter((outcome) => outcome !== null).length }
}
