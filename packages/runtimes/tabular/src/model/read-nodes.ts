import { artifactRefused, notCovered } from '../artifact-refused.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { type Attributes, describeNode } from './attributes.ts'
import { checkTrees } from './check-trees.ts'
import { foldEqualities } from './fold-equalities.ts'
import { indexNodes, type NodeIndex } from './index-nodes.ts'
import { mistakesEqualities } from './mistakes-equalities.ts'
import { readReals } from './read-reals.ts'
import { readWeights } from './read-weights.ts'
import type { Aggregate, Splits, TreeEnsemble, TreeInput } from './tree-ensemble.ts'

/** In the order of `testModes`. */
const modeNames = ['BRANCH_LEQ', 'BRANCH_LT', 'BRANCH_GTE', 'BRANCH_GT', 'BRANCH_EQ', 'BRANCH_NEQ']

/**
 * Reads the trees of a TreeEnsembleClassifier or TreeEnsembleRegressor of ai.onnx.ml 1 or 3, whose weights are attributes
 * that begin with `prefix`.
 * @throws FlitError FLIT_ARTIFACT_REFUSED
 */
export function readNodes(
  node: OnnxNode,
  attributes: Attributes,
  input: TreeInput,
  { prefix, targets, aggregate }: { prefix: 'class' | 'target'; targets: number; aggregate: Aggregate },
): TreeEnsemble {
  const index = indexNodes(node, attributes)
  const trees = foldEqualities({
    roots: index.roots,
    splits: readSplits(node, attributes, input, index),
    leaves: readWeights(node, attributes, input, index, prefix),
    targets,
    aggregate,
  })
  const problem = checkTrees(trees, input.width)
  if (problem) throw artifactRefused(`${describeNode(node)} is damaged: ${problem}.`)
  if (mistakesEqualities(trees))
    throw notCovered(`${describeNode(node)} has tests for equality that ONNX Runtime mistakes for a set`)
  return trees
}

function readSplits(node: OnnxNode, attributes: Attributes, { type }: TreeInput, index: NodeIndex): Splits {
  const { splits, names } = index
  const columns = attributes.int32s('nodes_featureids')
  const thresholds = readReals(attributes, 'nodes_values', type)
  const missing = attributes.int32s('nodes_missing_value_tracks_true')
  attributes.ignore('nodes_hitrates', 'nodes_hitrates_as_tensor')
  if (columns.length !== names.length || thresholds.length !== names.length)
    throw artifactRefused(`${describeNode(node)} is damaged: its lists of nodes differ in length.`)
  return {
    columns: Int32Array.from(splits, (at) => columns[at] as number),
    modes: Uint8Array.from(splits, (at) => modeOf(attributes, names[at] as string)),
    thresholds: thresholds.filter((_, at) => names[at] !== 'LEAF'),
    members: new Array<undefined>(splits.length).fill(undefined),
    missingIsTrue: Uint8Array.from(splits, (at) => Number(missing[at] === 1)),
    whenTrue: index.children(attributes.int32s('nodes_truenodeids')),
    whenFalse: index.children(attributes.int32s('nodes_falsenodeids')),
  }
}

function modeOf(attributes: Attributes, name: string): number {
  const mode = modeNames.indexOf(name)
  if (mode < 0) throw attributes.refused('nodes_modes', name)
  return mode
}
