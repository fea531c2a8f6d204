/** A tree as explanations need it: its tests, its leaves, and which share of the training rows went which way. */
export type Tree = Leaf | Split

export interface Leaf {
  readonly value: number
}

export interface Split {
  /** The column of the input that is tested. */
  readonly column: number
  /** The test holds for a value in one of these, and for a missing one where `missingIsTrue` says so. */
  readonly intervals: readonly Interval[]
  readonly missingIsTrue: boolean
  readonly whenTrue: Tree
  readonly whenFalse: Tree
  /** The share, 0 to 1, of the training rows at this split for which the test held. */
  readonly trueShare: number
}

/** Two float32 numbers, both of them inside. */
export type Interval = readonly [from: number, to: number]

export function isSplit(tree: Tree): tree is Split {
  return 'column' in tree
}

/** Whether the test of a split holds for a float32 value; NaN is missing. */
export function holds({ intervals, missingIsTrue }: Split, value: number): boolean {
  if (Number.isNaN(value)) return missingIsTrue
  return intervals.some(([from, to]) => from <= value && value <= to)
}

/** The mean of the leaves over the training rows. */
export function meanOf(tree: Tree): number {
  if (!isSplit(tree)) return tree.value
  const { whenTrue, whenFalse, trueShare } = tree
  return trueShare * meanOf(whenTrue) + (1 - trueShare) * meanOf(whenFalse)
}

/** The splits of a tree, a parent before its children. */
export function splitsOf(tree: Tree): Split[] {
  return isSplit(tree) ? [tree, ...splitsOf(tree.whenTrue), ...splitsOf(tree.whenFalse)] : []
}

/** The leaf that a row comes to. */
export function leafOf(tree: Tree, row: Float32Array): Leaf {
  if (!isSplit(tree)) return tree
  return leafOf(holds(tree, row[tree.column] as number) ? tree.whenTrue : tree.whenFalse, row)
}
