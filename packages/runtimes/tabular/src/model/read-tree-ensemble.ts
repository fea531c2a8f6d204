import { artifactRefused, notCovered } from '../artifact-refused.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { type Attributes, describeNode } from './attributes.ts'
import { checkTrees } from './check-trees.ts'
import { mistakesEqualities } from './mistakes-equalities.ts'
import { readMembers } from './read-members.ts'
import {
  type Aggregate,
  type Leaves,
  type Splits,
  type TreeEnsemble,
  type TreeInput,
  testModes,
} from './tree-ensemble.ts'

const member = testModes.indexOf('member')
const aggregates: readonly Aggregate[] = ['average', 'sum', 'minimum', 'maximum']

/**
 * Reads a TreeEnsemble of ai.onnx.ml 5, but for its post_transform. `leafCovers`, which the operator has no word for, is
 * what `@flit-ml/convert` keeps as metadata.
 * @throws FlitError FLIT_ARTIFACT_REFUSED
 */
export function readTreeEnsemble(
  node: OnnxNode,
  attributes: Attributes,
  input: TreeInput,
  leafCovers?: Float32Array,
): TreeEnsemble {
  const number = attributes.integer('aggregate_function', 1)
  const aggregate = aggregates[number]
  if (!aggregate) throw attributes.refused('aggregate_function', number)
  const trees: TreeEnsemble = {
    roots: attributes.int32s('tree_roots'),
    splits: readSplits(attributes, node, input),
    leaves: readLeaves(attributes, input, leafCovers),
    targets: attributes.integer('n_targets', 1),
    aggregate,
  }
  const problem = checkTrees(trees, input.width)
  if (problem) throw artifactRefused(`${describeNode(node)} is damaged: ${problem}.`)
  if (mistakesEqualities(trees))
    throw notCovered(`${describeNode(node)} has tests for equality that ONNX Runtime mistakes for a set`)
  return trees
}

function readLeaves(attributes: Attributes, { type }: TreeInput, covers?: Float32Array): Leaves {
  const weights = attributes.reals('leaf_weights', type)
  return {
    targets: attributes.int32s('leaf_targetids'),
    weights,
    ...(covers?.length === weights.length && { covers }),
  }
}

function readSplits(attributes: Attributes, node: OnnxNode, { type }: TreeInput): Splits {
  const modes = Uint8Array.from(attributes.int32s('nodes_modes'))
  const unknown = modes.find((mode) => mode > member)
  if (unknown !== undefined) throw attributes.refused('nodes_modes', `with the mode ${unknown}`)
  const covers = attributes.reals('nodes_hitrates', type)
  const missing = attributes.int32s('nodes_missing_value_tracks_true')
  const members = readMembers(attributes.reals('membership_values', type), modes)
  if (!members) throw notCovered(`${describeNode(node)} has other sets in 'membership_values' than tests of members`)
  return {
    columns: attributes.int32s('nodes_featureids'),
    modes: modes.map((mode, split) => modeOfSet(node, mode, members[split])),
    thresholds: attributes.reals('nodes_splits', type),
    members,
    missingIsTrue: missing.length > 0 ? Uint8Array.from(missing) : new Uint8Array(modes.length),
    whenTrue: readChildren(attributes, 'true'),
    whenFalse: readChildren(attributes, 'false'),
    ...(covers.length === modes.length && { covers }),
  }
}

/** ONNX Runtime looks numbers up in large sets as int32. */
function modeOfSet(node: OnnxNode, mode: number, members: readonly number[] | undefined): number {
  if (!members) return mode
  if (members.length < 31 && members.every((member) => member >= 0 && member <= 30)) return mode
  if (!members.every((member) => Number.isInteger(member) && Math.abs(member) < 2 ** 31))
    throw artifactRefused(`${describeNode(node)} has a set of more than 30 numbers, or beyond 30, that are no int32.`)
  return testModes.indexOf('whole member')
}

function readChildren(attributes: Attributes, way: 'true' | 'false'): Int32Array {
  const isLeaf = attributes.int32s(`nodes_${way}leafs`)
  return attributes.int32s(`nodes_${way}nodeids`).map((id, split) => (isLeaf[split] ? ~id : id))
}
