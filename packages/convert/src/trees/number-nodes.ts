import { isSplit, type Leaf, type Split, type Test, type Tree } from './tree.ts'

/** The nodes of all trees, as TreeEnsemble counts them. */
export interface NumberedNodes {
  readonly splits: readonly NumberedSplit[]
  readonly leaves: readonly Leaf[]
  /** The number of each tree's root among the splits. */
  readonly roots: readonly number[]
}

/** A split whose children are named by their number among all splits, or among all leaves. */
export interface NumberedSplit extends Split {
  readonly trueIsLeaf: boolean
  readonly falseIsLeaf: boolean
}

export function numberNodes(trees: readonly Tree[]): NumberedNodes {
  const splits: NumberedSplit[] = []
  const leaves: Leaf[] = []
  const roots: number[] = []
  for (const tree of trees.map(withSplit)) {
    roots.push(splits.length)
    const places = placesOf(tree, splits.length, leaves.length)
    for (const node of tree) {
      if (!isSplit(node)) leaves.push(node)
      else splits.push(renumber(node, tree, places))
    }
  }
  return { splits, leaves, roots }
}

/** The number of each node of a tree among all splits or among all leaves, given how many came before. */
function placesOf(tree: Tree, splits: number, leaves: number): number[] {
  let [nextSplit, nextLeaf] = [splits, leaves]
  return tree.map((node) => (isSplit(node) ? nextSplit++ : nextLeaf++))
}

function renumber(split: Split, tree: Tree, places: readonly number[]): NumberedSplit {
  const isLeaf = (index: number) => !tree[index] || !isSplit(tree[index])
  return {
    ...split,
    whenTrue: places[split.whenTrue] ?? 0,
    whenFalse: places[split.whenFalse] ?? 0,
    trueIsLeaf: isLeaf(split.whenTrue),
    falseIsLeaf: isLeaf(split.whenFalse),
  }
}

/** The operator has no words for a tree that is one leaf: this one comes to the same leaf either way. */
function withSplit(tree: Tree): Tree {
  const [root] = tree
  if (!root || isSplit(root)) return tree
  const test: Test = { mode: 'BRANCH_LEQ', value: 0 }
  return [{ test, feature: 0, missingIsTrue: false, whenTrue: 1, whenFalse: 2, cover: root.cover }, root, root]
}
