import { treeScores } from '../../ensembles/tree-scores.ts'
import { readNodes } from '../../model/read-nodes.ts'
import { readReals } from '../../model/read-reals.ts'
import type { Aggregate } from '../../model/tree-ensemble.ts'
import type { Operator } from '../../program/operator-context.ts'
import { readTransform } from '../../transforms/post-transform.ts'
import { answerTrees } from './answer-trees.ts'
import { matrixOf } from './matrix-of.ts'

const aggregates: Readonly<Record<string, Aggregate>> = {
  SUM: 'sum',
  AVERAGE: 'average',
  MIN: 'minimum',
  MAX: 'maximum',
}

/** Decision trees as ai.onnx.ml 1 and 3 have them. The answer is of float32. */
export const treeEnsembleRegressor: Operator = (context) => {
  const { attributes, node } = context
  const input = matrixOf(context, 'float32', 'float64')
  const name = attributes.text('aggregate_function', 'SUM')
  const aggregate = aggregates[name]
  if (!aggregate) throw attributes.refused('aggregate_function', name)
  const targets = attributes.integer('n_targets', 0)
  const trees = readNodes(node, attributes, input, { prefix: 'target', targets, aggregate })
  const bases = readReals(attributes, 'base_values', input.type)
  if (bases.length !== 0 && bases.length !== targets)
    throw attributes.refused('base_values', `with ${bases.length} numbers`)
  const output = context.output('float32', [targets])
  const transform = readTransform(attributes)
  const scores = treeScores(trees, input, context.options)
  return answerTrees({ trees, bases, transform, scores, output })
}
