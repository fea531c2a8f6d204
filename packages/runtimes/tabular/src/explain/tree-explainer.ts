import { backgroundShares } from './background-shares.ts'
import { cutTree, type Subtree } from './cut-tree.ts'
import { explainByTables } from './explain-by-tables.ts'
import { explainByWalk } from './explain-by-walk.ts'
import type { Explainer } from './explainer.ts'
import { leafShares } from './leaf-shares.ts'
import { bitsOfSubtree, tableBytes } from './table-size.ts'
import { leafOf, meanOf, type Tree } from './tree.ts'
import { walkAgainst } from './walk-against.ts'

export interface TreeExplainerOptions {
  /** How many bytes the tables of a model may take. Default: 32 MB. */
  readonly mostTableBytes?: number
  /** Rows to compare with, float32 [rows, columns]. */
  readonly background?: Float32Array | undefined
  /** Whether WebAssembly SIMD may be used; the bits are the same. Default: true. */
  readonly simd?: boolean | undefined
}

/** What patterns are cut to: a pattern is one byte. Fewer bits make more tables, which may be smaller in all. */
const bitsToTry = [8, 7]

/**
 * Explains the sum of some trees by exact Shapley values: interventional against a background, or without one
 * path-dependent, as XGBoost's `pred_contribs` are. By tables where they are small enough, else by walking the trees.
 */
export function treeExplainer(
  trees: readonly Tree[],
  columns: number,
  { mostTableBytes = 32e6, background, simd = true }: TreeExplainerOptions = {},
): Explainer {
  const subtrees = smallSubtrees(trees, mostTableBytes)
  const sharesOf = background ? backgroundShares(background, columns) : leafShares
  const walk = () => (background ? walkAgainst(trees, background, columns) : explainByWalk(trees, columns, simd))
  const meanOfTree = background ? (tree: Tree) => meanAgainst(tree, background, columns) : meanOf
  return {
    bias: trees.reduce((sum, tree) => sum + meanOfTree(tree), 0),
    explain: subtrees ? explainByTables(subtrees, columns, sharesOf, simd) : walk(),
  }
}

/** The mean of the leaves that the rows of a background come to. */
function meanAgainst(tree: Tree, background: Float32Array, columns: number): number {
  let sum = 0
  for (let at = 0; at < background.length; at += columns) {
    sum += leafOf(tree, background.subarray(at, at + columns)).value
  }
  return (sum * columns) / background.length
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
