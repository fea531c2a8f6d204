import { invalid, unsupported } from '../errors.ts'

/** The children of each node; below 0 in a leaf. */
export interface Branches {
  readonly left: Int32Array
  readonly right: Int32Array
}

/** ONNX Runtime reads a tree by recursion, and one of 100,000 levels ends the process. */
const deepest = 1000

/**
 * The nodes that the root, node 0, leads to, a parent before its children; others were pruned.
 * @throws FlitError FLIT_CONVERT_INVALID where two ways lead to one node, or a node has one child.
 */
export function walkTree({ left, right }: Branches, path: string): number[] {
  const depths = new Map([[0, 0]])
  for (const [node, depth] of depths) {
    const children = [left[node] ?? -1, right[node] ?? -1].filter((child) => child >= 0)
    if (children.length === 1) throw invalid(`${path}, node ${node},`, 'a leaf, or a split with two children')
    if (depth > deepest) throw unsupported(`the depth of ${path}`, depth, `Train with a maximal depth of ${deepest}.`)
    for (const child of children) {
      if (depths.has(child)) throw invalid(`${path}, node ${child},`, 'the child of one node alone')
      depths.set(child, depth + 1)
    }
  }
  return [...depths.keys()]
}
