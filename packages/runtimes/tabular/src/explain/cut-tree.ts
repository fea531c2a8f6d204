import { isSplit, type Split, splitsOf, type Tree } from './tree.ts'

/** A test on the way to a subtree or to a leaf. */
export interface Condition {
  readonly split: Split
  /** Which way goes on. */
  readonly whenTrue: boolean
}

/** A part of a tree that holds all of what is below its root. */
export interface Subtree {
  /** The tests above it, in order. */
  readonly path: readonly Condition[]
  readonly root: Tree
}

/**
 * Cuts a tree into the greatest subtrees that depend on so many bits at most: one for each feature above, and one for
 * each split inside. A leaf alone may depend on more.
 */
export function cutTree(root: Tree, mostBits: number, path: readonly Condition[] = []): Subtree[] {
  if (!isSplit(root) || columnsOf(path).length + splitsOf(root).length <= mostBits) return [{ path, root }]
  return [
    ...cutTree(root.whenTrue, mostBits, [...path, { split: root, whenTrue: true }]),
    ...cutTree(root.whenFalse, mostBits, [...path, { split: root, whenTrue: false }]),
  ]
}

/** The columns that are tested on a way, each once. */
export function columnsOf(path: readonly Condition[]): number[] {
  return [...new Set(path.map(({ split }) => split.column))]
}
