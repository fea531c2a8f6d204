import { artifactRefused } from '../artifact-refused.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { type Attributes, describeNode } from './attributes.ts'
import type { NodeIndex } from './index-nodes.ts'
import { readReals } from './read-reals.ts'
import { type Leaves, realsOf, type TreeInput } from './tree-ensemble.ts'

/** Reads the weights of leaves that are listed by tree and node. A weight of a node that is no leaf counts for nothing. */
export function readWeights(
  node: OnnxNode,
  attributes: Attributes,
  { type }: TreeInput,
  index: NodeIndex,
  prefix: 'class' | 'target',
): Leaves {
  const trees = attributes.int32s(`${prefix}_treeids`)
  const nodes = attributes.int32s(`${prefix}_nodeids`)
  const targets = attributes.int32s(`${prefix}_ids`)
  const weights = readReals(attributes, `${prefix}_weights`, type)
  if ([trees, nodes, targets].some(({ length }) => length !== weights.length))
    throw artifactRefused(`${describeNode(node)} is damaged: its lists of weights differ in length.`)
  const lists: number[][] = Array.from({ length: index.leaves }, () => [])
  for (const [at, tree] of trees.entries()) {
    const place = index.find(tree, nodes[at] as number)
    if (place < 0) lists[~place]?.push(at)
  }
  for (const list of lists) {
    const named = new Set(list.map((at) => targets[at]))
    if (named.size === 0 || named.size < list.length)
      throw attributes.refused(`${prefix}_ids`, 'with a leaf that has no weight, or two for one target')
  }
  const order = lists.flat()
  return {
    targets: Int32Array.from(order, (at) => targets[at] as number),
    weights: realsOf(
      type,
      order.map((at) => weights[at] as number),
    ),
    ...(lists.some(({ length }) => length > 1) && { starts: startsOf(lists) }),
  }
}

function startsOf(lists: readonly (readonly number[])[]): Int32Array {
  let start = 0
  return Int32Array.from([0, ...lists.map(({ length }) => (start += length))])
}
