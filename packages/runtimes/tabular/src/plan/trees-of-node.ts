import { Attributes } from '../model/attributes.ts'
import { readNodes } from '../model/read-nodes.ts'
import { readRegressorTrees } from '../model/read-regressor-trees.ts'
import { readTreeEnsemble } from '../model/read-tree-ensemble.ts'
import type { TreeEnsemble, TreeInput } from '../model/tree-ensemble.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { readLabels } from '../operators/ml/class-labels.ts'

/** The trees of a node, whichever operator has them; `undefined` for another operator. */
export function treesOfNode(node: OnnxNode, input: TreeInput): TreeEnsemble | undefined {
  const attributes = new Attributes(node)
  if (node.operator === 'TreeEnsemble') return readTreeEnsemble(node, attributes, input)
  if (node.operator === 'TreeEnsembleRegressor') return readRegressorTrees(node, attributes, input)
  if (node.operator !== 'TreeEnsembleClassifier') return undefined
  const { length } = readLabels(attributes, 'classlabels_int64s').values
  return readNodes(node, attributes, input, { prefix: 'class', targets: length, aggregate: 'sum' })
}
