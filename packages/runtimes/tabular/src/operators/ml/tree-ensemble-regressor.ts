import { treeScores } from '../../ensembles/tree-scores.ts'
import { readReals } from '../../model/read-reals.ts'
import { readRegressorTrees } from '../../model/read-regressor-trees.ts'
import type { Operator } from '../../program/operator-context.ts'
import { readTransform } from '../../transforms/post-transform.ts'
import { answerTrees } from './answer-trees.ts'
import { matrixOf } from './matrix-of.ts'

/** Decision trees as ai.onnx.ml 1 and 3 have them. The answer is of float32. */
export const treeEnsembleRegressor: Operator = (context) => {
  const { attributes, node } = context
  const input = matrixOf(context, 'float32', 'float64')
  const trees = readRegressorTrees(node, attributes, input)
  const { targets } = trees
  const bases = readReals(attributes, 'base_values', input.type)
  if (bases.length !== 0 && bases.length !== targets)
    throw attributes.refused('base_values', `with ${bases.length} numbers`)
  const output = context.output('float32', [targets])
  const transform = readTransform(attributes)
  const scores = treeScores(trees, input, context.options)
  return answerTrees({ trees, bases, transform, scores, output })
}
