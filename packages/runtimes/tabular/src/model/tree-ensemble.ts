/** How the leaves that a row comes to are put together. */
export type Aggregate = 'average' | 'sum' | 'minimum' | 'maximum'

/** How a split tests a value. Missing (NaN) is sent as `missingIsTrue` says, and otherwise tested as IEEE 754 has it. */
export const testModes = ['<=', '<', '>=', '>', '==', '!=', 'member'] as const
export type TestMode = (typeof testModes)[number]

/** Decision trees over the columns of a matrix, in the order in which their leaves are added. */
export interface TreeEnsemble {
  /** The root of each tree: the number of a split, or `~leaf`, which is below 0. */
  readonly roots: Int32Array
  readonly splits: Splits
  /** Each leaf adds its weight to its target, in float32. */
  readonly leaves: Leaves
  /** How many numbers a row is answered with. */
  readonly targets: number
  readonly aggregate: Aggregate
}

/** The splits of all trees: one entry each, in every list. A split is reached on one way alone. */
export interface Splits {
  /** The column that is tested. */
  readonly columns: Int32Array
  /** The index in `testModes`. */
  readonly modes: Uint8Array
  readonly thresholds: Float32Array
  /** The values that a test of 'member' holds for; `undefined` for other tests. */
  readonly members: readonly (readonly number[] | undefined)[]
  /** Whether a missing value takes the way of a test that holds. */
  readonly missingIsTrue: Uint8Array
  /** The next split, or `~leaf`. */
  readonly whenTrue: Int32Array
  readonly whenFalse: Int32Array
  /** How many training rows came by, in whatever measure; without it, the artifact does not say. */
  readonly covers?: Float32Array
}

export interface Leaves {
  readonly targets: Int32Array
  readonly weights: Float32Array
  readonly covers?: Float32Array
}
