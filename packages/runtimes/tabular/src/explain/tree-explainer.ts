import { cutTree, type Subtree } from './cut-tree.ts'
import { explainByTables } from './explain-by-tables.ts'
import { explainByWalk } from './explain-by-walk.ts'
import type { Explainer } from './explainer.ts'
import { bitsOfSubtree, tableBytes } from './table-size.ts'
import { meanOf, type Tree } from './tree.ts'

export interface TreeExplainerOptions {
  /** How many bytes the tables of a model may take. Default: 32 MB. */
  readonly mostTableBytes?: number
}

/** What patterns are cut to: a pattern is one byte. Fewer bits make more tables, which may be smaller in all. */
const bitsToTry = [8, 7]

/**
 * Explains the sum of some trees by exact Shapley values, path-dependent as XGBoost's `pred_contribs` are: by tables
 * where they are small enough, else by walking the trees.
 */
export function treeExplainer(
  trees: readonly Tree[],
  columns: number,
  { mostTableBytes = 32e6 }: TreeExplainerOptions = {},
): Explainer {
  const subtrees = smallSubtrees(trees, mostTableBytes)
  return {
    bias: trees.reduce((sum, tree) => sum + meanOf(tree), 0),
    explain: subtrees ? explainByTables(subtrees, columns) : explainByWalk(trees, columns),
  }
}

/** The subtrees to tabulate; `undefined` where every way to cut makes too large tables. */
function smallSubtrees(trees: readonly Tree[], mostTableBytes: number): readonly Subtree[] | undefined {
  for (const bits of bitsToTry) {
    const subtrees = trees.flatMap((tree) => cutTree(tree, bits))
    const fits = subtrees.every((subtree) => bitsOfSubtree(subtree) <= bits)
    if (fits && subtrees.reduce((sum, subtree) => sum + tableBytes(subtree), 0) <= mostTableBytes) return subtrees
  }
  return undefined
}
