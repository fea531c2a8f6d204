import type { OnnxNode } from '../onnx/node.ts'
import type { Attributes } from './attributes.ts'
import { readNodes } from './read-nodes.ts'
import type { Aggregate, TreeEnsemble, TreeInput } from './tree-ensemble.ts'

const aggregates: Readonly<Record<string, Aggregate>> = {
  SUM: 'sum',
  AVERAGE: 'average',
  MIN: 'minimum',
  MAX: 'maximum',
}

/** Reads the trees of a TreeEnsembleRegressor. */
export function readRegressorTrees(node: OnnxNode, attributes: Attributes, input: TreeInput): TreeEnsemble {
  const name = attributes.text('aggregate_function', 'SUM')
  const aggregate = aggregates[name]
  if (!aggregate) throw attributes.refused('aggregate_function', name)
  return readNodes(node, attributes, input, {
    prefix: 'target',
    targets: attributes.integer('n_targets', 0),
    aggregate,
  })
}
