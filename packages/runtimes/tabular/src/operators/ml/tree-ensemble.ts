import { cutFractions } from '../../ensembles/cut-fractions.ts'
import { treeScores } from '../../ensembles/tree-scores.ts'
import { readTreeEnsemble } from '../../model/read-tree-ensemble.ts'
import type { Operator } from '../../program/operator-context.ts'
import { sequence } from '../../program/sequence.ts'
import { postTransforms } from '../../transforms/post-transform.ts'
import { treesStep } from '../../trees/compile-trees.ts'
import { answerTrees } from './answer-trees.ts'
import { matrixOf } from './matrix-of.ts'

/** Decision trees. The answer has the type of the input. */
export const treeEnsemble: Operator = (context) => {
  const { attributes } = context
  const input = matrixOf(context, 'float32', 'float64')
  const trees = readTreeEnsemble(context.node, attributes, input)
  const number = attributes.integer('post_transform', 0)
  const transform = postTransforms[number]
  if (!transform) throw attributes.refused('post_transform', number)
  const output = context.output(input.type, [trees.targets])
  if (trees.targets === 1 && transform !== 'PROBIT' && trees.leaves.weights instanceof Float32Array) {
    const { trees: whole, input: matrix, fill } = cutFractions(trees, input)
    return sequence([fill, treesStep(whole, matrix, output, context.options)])
  }
  const scores = treeScores(trees, input, context.options)
  return answerTrees({ trees, bases: new Float32Array(0), transform, scores, output })
}
