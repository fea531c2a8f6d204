import { Attributes } from '../model/attributes.ts'
import { readNodes } from '../model/read-nodes.ts'
import { readReals } from '../model/read-reals.ts'
import { readRegressorTrees } from '../model/read-regressor-trees.ts'
import { readTreeEnsemble } from '../model/read-tree-ensemble.ts'
import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { readLeafCovers } from './leaf-covers.ts'

/** The trees of a node that `treesBehind` found, and what it adds to what they answer. */
export function readEnsemble(
  graph: OnnxGraph,
  node: OnnxNode,
  width: number,
): { readonly ensemble: TreeEnsemble; readonly base: number } {
  const attributes = new Attributes(node)
  const input = { type: 'float32', width } as const
  if (node.operator === 'TreeEnsemble')
    return { ensemble: readTreeEnsemble(node, attributes, input, readLeafCovers(graph)), base: 0 }
  const ensemble =
    node.operator === 'TreeEnsembleRegressor'
      ? readRegressorTrees(node, attributes, input)
      : readNodes(node, attributes, input, { prefix: 'class', targets: 1, aggregate: 'sum' })
  return { ensemble, base: readReals(attributes, 'base_values', input.type)[0] ?? 0 }
}
