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
    roots: Int32Array.from(attributes.integers('tree_roots')),
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
  const weights = Float32Array.from(attributes.numbers('leaf_weights'))
  return {
    targets: Int32Array.from(attributes.integers('leaf_targetids')),
    weights,
    ...(covers?.length === weights.length && { covers }),
  }
}

function readSplits(attributes: Attributes, node: OnnxNode): Splits {
  const modes = Uint8Array.from(attributes.numbers('nodes_modes'))
  const covers = attributes.numbers('nodes_hitrates')
  const missing = attributes.integers('nodes_missing_value_tracks_true')
  const members = readMembers(attributes.numbers('membership_values'), modes)
  if (!members) throw notCovered(`${describeNode(node)} has other sets in 'membership_values' than tests of members`)
  return {
    columns: Int32Array.from(attributes.integers('nodes_featureids')),
    modes,
    thresholds: Float32Array.from(attributes.numbers('nodes_splits')),
    members,
    missingIsTrue: missing.length > 0 ? Uint8Array.from(missing, Number) : new Uint8Array(modes.length),
    whenTrue: readChildren(attributes, 'true'),
    whenFalse: readChildren(attributes, 'false'),
    ...(covers.length === modes.length && { covers: Float32Array.from(covers) }),
  }
}

function readChildren(attributes: Attributes, way: 'true' | 'false'): Int32Array {
  const isLeaf = attributes.integers(`nodes_${way}leafs`)
  return Int32Array.from(attributes.integers(`nodes_${way}nodeids`), (id, split) => (isLeaf[split] ? ~id : id))
}
