import { artifactRefused } from '../artifact-refused.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { type Attributes, describeNode } from './attributes.ts'

/** Where the nodes of trees stand that are listed by the number of their tree and of themselves. */
export interface NodeIndex {
  /** The mode of each node, `LEAF` for a leaf. */
  readonly names: readonly string[]
  /** The place of each split in the lists of nodes. */
  readonly splits: Int32Array
  readonly leaves: number
  /** As the trees of the ensemble have them: the number of a split, or `~leaf`. */
  readonly roots: Int32Array
  /** The split, or `~leaf`, of this tree and number. */
  find(tree: number, id: number): number
  /** The split, or `~leaf`, that each split names in a list of nodes. */
  children(ids: Int32Array): Int32Array
}

/** @throws FlitError FLIT_ARTIFACT_REFUSED where a node is named that is not there, or is there twice. */
export function indexNodes(node: OnnxNode, attributes: Attributes): NodeIndex {
  const trees = attributes.int32s('nodes_treeids')
  const ids = attributes.int32s('nodes_nodeids')
  const names = attributes.texts('nodes_modes')
  if (ids.length !== trees.length || names.length !== trees.length) throw damaged('its lists of nodes differ in length')
  const splits: number[] = []
  const roots: number[] = []
  const places = new Map<number, Map<number, number>>()
  let leaves = 0
  for (const [at, tree] of trees.entries()) {
    const place = names[at] === 'LEAF' ? ~leaves++ : splits.push(at) - 1
    const known = places.get(tree)
    if (!known) roots.push(place)
    else if (trees[at - 1] !== tree) throw damaged(`the nodes of its tree ${tree} do not stand together`)
    else if (known.has(ids[at] as number)) throw damaged(`its tree ${tree} has the node ${ids[at]} twice`)
    places.set(tree, (known ?? new Map<number, number>()).set(ids[at] as number, place))
  }

  function find(tree: number, id: number): number {
    const place = places.get(tree)?.get(id)
    if (place === undefined) throw damaged(`its tree ${tree} has no node ${id}`)
    return place
  }

  function children(list: Int32Array): Int32Array {
    return Int32Array.from(splits, (at) => find(trees[at] as number, list[at] ?? -1))
  }

  return { names, splits: Int32Array.from(splits), leaves, roots: Int32Array.from(roots), find, children }

  function damaged(problem: string): Error {
    return artifactRefused(`${describeNode(node)} is damaged: ${problem}.`)
  }
}
