import { artifactRefused } from '../../artifact-refused.ts'
import { treeScores } from '../../ensembles/tree-scores.ts'
import { readNodes } from '../../model/read-nodes.ts'
import { readReals } from '../../model/read-reals.ts'
import { roundingOf } from '../../model/tree-ensemble.ts'
import type { Operator } from '../../program/operator-context.ts'
import { sequence } from '../../program/sequence.ts'
import { readTransform } from '../../transforms/post-transform.ts'
import { binaryRows } from './binary-rows.ts'
import { labelOutput, readLabels } from './class-labels.ts'
import { classRows } from './class-rows.ts'
import { floatMatrix } from './float-matrix.ts'

/** Decision trees as ai.onnx.ml 1 and 3 have them, for classes: the label of each row, and a score for each class. */
export const treeEnsembleClassifier: Operator = (context) => {
  const { attributes, node } = context
  const { input, convert } = floatMatrix(context, 'float32', 'float64')
  const labels = readLabels(attributes, 'classlabels_int64s')
  const targets = labels.values.length
  if (targets < 2) throw context.notCovered(`has ${targets} classes`)
  const trees = readNodes(node, attributes, input, { prefix: 'class', targets, aggregate: 'sum' })
  const bases = readReals(attributes, 'base_values', input.type)
  if (bases.length !== 0 && bases.length !== targets && !(targets === 2 && bases.length === 1))
    throw artifactRefused(`${context.name} has ${bases.length} base values for ${targets} classes.`)
  const scores = treeScores(trees, input, context.options)
  const put = labelOutput(context, labels)
  const output = context.output('float32', [targets], 1)
  const parts = {
    scores,
    bases,
    transform: readTransform(attributes),
    round: roundingOf(trees.leaves.weights),
    output: output.data,
    put,
  }
  const weights = readReals(attributes, 'class_weights', input.type)
  const finish = targets === 2 ? binaryRows(context, parts, weights) : classRows(parts)
  return sequence([convert, scores.step, finish])
}
