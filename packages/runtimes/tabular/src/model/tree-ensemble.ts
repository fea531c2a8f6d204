/** How the leaves that a row comes to are put together. */
export type Aggregate = 'average' | 'sum' | 'minimum' | 'maximum'

/**
 * How a split tests a value. Missing (NaN) is sent as `missingIsTrue` says, and otherwise tested as IEEE 754 has it. The
 * modes of ONNX in their order, and then that of sets which ONNX Runtime looks a number up in without its fraction.
 */
export const testModes = ['<=', '<', '>=', '>', '==', '!=', 'member', 'whole member'] as const
export type TestMode = (typeof testModes)[number]

/** What trees need to know of the matrix that they take. */
export interface TreeInput {
  readonly type: 'float32' | 'float64'
  /** How many columns it has. */
  readonly width: number
}

/** Of float32, or of float64 where the trees take a matrix of float64. */
export type Reals = Float32Array | Float64Array

/** Decision trees over the columns of a matrix, in the order in which their leaves are added. */
export interface TreeEnsemble {
  /** The root of each tree: the number of a split, or `~leaf`, which is below 0. */
  readonly roots: Int32Array
  readonly splits: Splits
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
  readonly thresholds: Reals
  /** The values that a test of 'member' holds for; `undefined` for other tests. */
  readonly members: readonly (readonly number[] | undefined)[]
  /** Whether a missing value takes the way of a test that holds. */
  readonly missingIsTrue: Uint8Array
  /** The next split, or `~leaf`. */
  readonly whenTrue: Int32Array
  readonly whenFalse: Int32Array
  /** How many training rows came by, in whatever measure; without it, the artifact does not say. */
  readonly covers?: Reals
}

/** Weights, each of which is added to its target. */
export interface Leaves {
  readonly targets: Int32Array
  /** Added in their own precision. */
  readonly weights: Reals
  /** Where the weights of each leaf start, and where the last ends. Without it, each leaf has one weight. */
  readonly starts?: Int32Array
  readonly covers?: Reals
}

export function realsOf(type: TreeInput['type'], values: Iterable<number>): Reals {
  return type === 'float32' ? Float32Array.from(values) : Float64Array.from(values)
}

/** Rounds a sum or a quotient to the precision of numbers. */
export function roundingOf(numbers: Reals): (value: number) => number {
  return numbers instanceof Float32Array ? Math.fround : (value) => value
}

export function leafCount({ starts, weights }: Leaves): number {
  return starts ? starts.length - 1 : weights.length
}
