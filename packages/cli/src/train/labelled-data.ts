import type { Row } from '@flit-ml/spec'

/** Rows of a data file with what really happened. */
export interface LabelledData {
  /** The inputs alone. */
  readonly rows: readonly Row[]
  /** Of a classifier 1 for the positive class, else 0; of a regression the numbers. */
  readonly labels: readonly number[]
  /** What each row counts for in a fit; without them 1 each. */
  readonly weights?: readonly number[]
  /** What each row belongs to, where no part of the data may share it with another. */
  readonly clusters?: readonly string[]
  /** When each row was, where the latest are to be foretold from those before: numbers that rise with time. */
  readonly times?: readonly number[]
  /** For each protected column, the group of every row; `unknown` where it is missing. */
  readonly groups: Readonly<Record<string, readonly string[]>>
}

/** The rows of these indices. */
export function pick(data: LabelledData, indices: readonly number[]): LabelledData {
  const { rows, labels, weights, clusters, times, groups } = data
  const of = <T>(values: readonly T[]): T[] => indices.map((index) => values[index] as T)
  return {
    rows: of(rows),
    labels: of(labels),
    ...(weights && { weights: of(weights) }),
    ...(clusters && { clusters: of(clusters) }),
    ...(times && { times: of(times) }),
    groups: Object.fromEntries(Object.entries(groups).map(([name, values]) => [name, of(values)])),
  }
}
