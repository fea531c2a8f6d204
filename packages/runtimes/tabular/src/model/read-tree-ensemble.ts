import { artifactRefused, notCovered } from '../artifact-refused.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { type Attributes, describeNode } from './attributes.ts'
import { checkTrees } from './check-trees.ts'
import { readMembers } from './read-members.ts'
import type { Aggregate, Leaves, Splits, TreeEnsemble } from './tree-ensemble.ts'

const aggregates: readonly Aggregate[] = ['average', 'sum', 'minimum', 'maximum']

/**
 * Reads a TreeEnsemble of ai.onnx.ml 5 over a matrix with so many columns. `leafCovers`, which the operator has no word
 * for, is what `@flit-ml/convert` keeps as metadata.
 * @throws FlitError FLIT_ARTIFACT_REFUSED
 */
export function readTreeEnsemble(
  node: OnnxNode,
  attributes: Attributes,
  columns: number,
  leafCovers?: Float32Array,
): TreeEnsemble {
  const aggregate = aggregates[attributes.integer('aggregate_function', 1)]
  const transform = attributes.integer('post_transform', 0)
  if (!aggregate || transform !== 0) throw attributes.refused('post_transform or aggregate_function', transform)
  const leaves = readLeaves(attributes, leafCovers)
  const trees: TreeEnsemble = {
    roots: attributes.int32s('tree_roots'),
    splits: readSplits(attributes, node),
    leaves,
    targets: attributes.integer('n_targets', 1),
    aggregate,
  }
  const problem = checkTrees(trees, columns)
  if (problem) throw artifactRefused(`${describeNode(node)} is damaged: ${problem}.`)
  return trees
}

function readLeaves(attributes: Attributes, covers?: Float32Array): Leaves {
  const weights = attributes.float32s('leaf_weights')
  return {
    targets: attributes.int32s('leaf_targetids'),
    weights,
    ...(covers?.length === weights.length && { covers }),
  }
}

function readSplits(attributes: Attributes, node: OnnxNode): Splits {
  const modes = Uint8Array.from(attributes.int32s('nodes_modes'))
  const covers = attributes.float32s('nodes_hitrates')
  const missing = attributes.int32s('nodes_missing_value_tracks_true')
  const members = readMembers(attributes.float32s('membership_values'), modes)
  if (!members) throw notCovered(`${describeNode(node)} has other sets in 'membership_values' than tests of members`)
  return {
    columns: attributes.int32s('nodes_featureids'),
    modes,
    thresholds: attributes.float32s('nodes_splits'),
    members,
    missingIsTrue: missing.length > 0 ? Uint8Array.from(missing) : new Uint8Array(modes.length),
    whenTrue: readChildren(attributes, 'true'),
    whenFalse: readChildren(attributes, 'false'),
    ...(covers.length === modes.length && { covers }),
  }
}

function readChildren(attributes: Attributes, way: 'true' | 'false'): Int32Array {
  const isLeaf = attributes.int32s(`nodes_${way}leafs`)
  return attributes.int32s(`nodes_${way}nodeids`).map((id, split) => (isLeaf[split] ? ~id : id))
}
