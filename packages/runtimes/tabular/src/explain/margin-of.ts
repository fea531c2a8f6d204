import type { MatrixEncoding } from '@flit-ml/spec'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { type Affine, affineOf, isPlainGemm } from './affine-of.ts'
import { columnsOfFeatures } from './columns-of-features.ts'

/** A margin that can be explained, and the node that it is made of. */
export type Margin = TreesMargin | LinearFeaturesMargin

export interface TreesMargin extends Affine {
  readonly kind: 'trees'
}

export interface LinearFeaturesMargin extends Affine {
  readonly kind: 'linear'
  /** The column of the output. */
  readonly output: number
  /** The column of the input that each feature is made of. */
  readonly columnOf: readonly number[]
}

/**
 * The margin of a graph: what its output is made of before a sigmoid or an exponential, in the column of the probability
 * or else of the one number that it answers with. `undefined` where that is not a sum of trees whose artifact says how
 * many training rows came by, nor linear in features of one column each.
 */
export function marginOf(graph: OnnxGraph, { columns, output }: MatrixEncoding): Margin | undefined {
  const [first, ...others] = Object.values(output.columns)
  const column = output.columns['probability'] ?? (others.length === 0 ? first : undefined)
  const affine = column === undefined ? undefined : affineOf(graph, output.tensor, column)
  if (!affine || column === undefined) return undefined
  if (hasCovers(graph, affine.node)) return { ...affine, kind: 'trees' }
  const [features = '', weights = ''] = affine.node.inputs
  if (!isPlainGemm(affine.node) || !graph.constants.has(weights)) return undefined
  const columnOf = columnsOfFeatures(graph, features, columns.length)
  return columnOf && { ...affine, kind: 'linear', output: column, columnOf }
}

/** Whether a node adds trees of one target over the input itself, and the artifact has their covers. */
function hasCovers({ inputs: [input], metadata }: OnnxGraph, { operator, inputs, attributes }: OnnxNode): boolean {
  return (
    operator === 'TreeEnsemble' &&
    inputs[0] === input?.name &&
    attributes.get('n_targets')?.integer === 1 &&
    (attributes.get('post_transform')?.integer ?? 0) === 0 &&
    (attributes.get('aggregate_function')?.integer ?? 1) <= 1 &&
    attributes.has('nodes_hitrates') &&
    metadata.has('leaf_covers')
  )
}
