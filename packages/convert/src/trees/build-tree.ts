import type { Tree, TreeNode } from './tree.ts'
import { type Branches, walkTree } from './walk-tree.ts'

export interface TreeSource {
  readonly branches: Branches
  /** Makes the node with this number in the source. */
  readonly leaf: (node: number) => TreeNode
  /** The same for one with children, whose numbers in the tree are given. */
  readonly split: (node: number, left: number, right: number) => TreeNode
  /** Where the source stands in the document. */
  readonly path: string
}

/** The tree of a source, without the nodes that its root does not lead to. */
export function buildTree({ branches, leaf, split, path }: TreeSource): Tree {
  const order = walkTree(branches, path)
  const place = new Map(order.map((node, index) => [node, index]))
  const placeOf = (child: number | undefined) => place.get(child ?? -1)
  return order.map((node) => {
    const left = placeOf(branches.left[node])
    const right = placeOf(branches.right[node])
    return left === undefined || right === undefined ? leaf(node) : split(node, left, right)
  })
}
