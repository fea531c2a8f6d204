import { cutFractions, withWholeColumns } from '../../ensembles/cut-fractions.ts'
import { treeScores } from '../../ensembles/tree-scores.ts'
import { readTreeEnsemble } from '../../model/read-tree-ensemble.ts'
import type { Operator } from '../../program/operator-context.ts'
import { sequence } from '../../program/sequence.ts'
import { postTransforms } from '../../transforms/post-transform.ts'
import { type KeepTrees, packedTreesStep, treesStep } from '../../trees/compile-trees.ts'
import type { PerfectTrees } from '../../trees/perfect-trees.ts'
import { answerTrees } from './answer-trees.ts'
import { matrixOf } from './matrix-of.ts'

/** What is kept of a node of one target; without `packed`, its trees do not become perfect ones. */
interface KeptTrees {
  readonly packed: PerfectTrees | undefined
  readonly cut: readonly number[]
}

/** Decision trees. The answer has the type of the input. */
export const treeEnsemble: Operator = (context) => {
  const { attributes, node, options } = context
  const name = node.outputs[0] ?? ''
  const input = matrixOf(context, 'float32', 'float64')
  const kept = options.forms?.get(name) as KeptTrees | undefined
  if (kept?.packed) {
    attributes.skip()
    const { input: matrix, fill } = withWholeColumns(input, kept.cut)
    return sequence([fill, packedTreesStep(kept.packed, matrix, context.output(input.type, [1]), options)])
  }
  const trees = readTreeEnsemble(node, attributes, input)
  const number = attributes.integer('post_transform', 0)
  const transform = postTransforms[number]
  if (!transform) throw attributes.refused('post_transform', number)
  const output = context.output(input.type, [trees.targets])
  if (trees.targets === 1 && transform !== 'PROBIT' && trees.leaves.weights instanceof Float32Array) {
    const { trees: whole, input: matrix, fill, cut } = cutFractions(trees, input)
    const keep: KeepTrees = (packed) => options.forms?.put(name, { packed, cut } satisfies KeptTrees)
    return sequence([fill, treesStep(whole, matrix, output, options, options.forms && !kept ? keep : undefined)])
  }
  const scores = treeScores(trees, input, options)
  return answerTrees({ trees, bases: new Float32Array(0), transform, scores, output })
}
