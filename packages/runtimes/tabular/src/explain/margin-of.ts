import type { MatrixEncoding } from '@flit-ml/spec'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { type Affine, affineOf, beforeLink } from './affine-of.ts'
import { type MixingProduct, mixingProductOf } from './mixing-product.ts'

/** A margin that can be explained, and the node that it is made of. */
export type Margin = TreesMargin | SumsMargin

export interface TreesMargin extends Affine {
  readonly kind: 'trees'
}

/** What a network makes of sums over the columns: linear where it is one of those sums itself. */
export interface SumsMargin extends MixingProduct {
  readonly kind: 'linear' | 'network'
  /** The margin's tensor, and its column there. */
  readonly tensor: string
  readonly column: number
}

/**
 * The margin of a graph: what its output is made of before a sigmoid or an exponential, in the column of the probability
 * or else of the one number that it answers with. Trees need a background, or an artifact that says how many training rows
 * came by; networks need a background. `undefined` where that is missing, or where the margin is nothing of these.
 */
export function marginOf(graph: OnnxGraph, encoding: MatrixEncoding, hasBackground: boolean): Margin | undefined {
  const { columns, output } = encoding
  const [first, ...others] = Object.values(output.columns)
  const column = output.columns['probability'] ?? (others.length === 0 ? first : undefined)
  if (column === undefined) return undefined
  const affine = affineOf(graph, output.tensor, column)
  if (affine && isSumOfTrees(graph, affine.node) && (hasBackground || hasCovers(graph, affine.node)))
    return { ...affine, kind: 'trees' }
  const tensor = beforeLink(graph, output.tensor)
  const product = mixingProductOf(graph, tensor, columns.length)
  if (!product) return undefined
  const kind = product.output === tensor ? 'linear' : 'network'
  return kind === 'linear' || hasBackground ? { ...product, kind, tensor, column } : undefined
}

/** Whether a node adds trees of one target over the input itself. */
function isSumOfTrees({ inputs: [input] }: OnnxGraph, { operator, inputs, attributes }: OnnxNode): boolean {
  return (
    operator === 'TreeEnsemble' &&
    inputs[0] === input?.name &&
    attributes.get('n_targets')?.integer === 1 &&
    (attributes.get('post_transform')?.integer ?? 0) === 0 &&
    (attributes.get('aggregate_function')?.integer ?? 1) <= 1
  )
}

/** Whether the artifact says how many training rows came by the nodes of the trees. */
function hasCovers({ metadata }: OnnxGraph, { attributes }: OnnxNode): boolean {
  return attributes.has('nodes_hitrates') && metadata.has('leaf_covers')
}
