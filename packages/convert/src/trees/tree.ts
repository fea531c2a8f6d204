/** The nodes of a binary tree, of which the first is the root and none is named twice. */
export type Tree = readonly TreeNode[]

export type TreeNode = Leaf | Split

export interface Leaf {
  readonly value: number
  /** How many training rows came by, in whatever measure the source has; NaN where it has none. */
  readonly cover: number
}

export interface Split {
  readonly test: Test
  /** The column of the input that is tested. */
  readonly feature: number
  /** Whether a missing value takes the way of a test that holds. */
  readonly missingIsTrue: boolean
  readonly whenTrue: number
  readonly whenFalse: number
  readonly cover: number
}

/** A test of one value in float32. */
export type Test =
  | { readonly mode: 'BRANCH_LT' | 'BRANCH_LEQ' | 'BRANCH_EQ'; readonly value: number }
  | { readonly mode: 'BRANCH_MEMBER'; readonly members: readonly number[] }

export function isSplit(node: TreeNode): node is Split {
  return 'test' in node
}
