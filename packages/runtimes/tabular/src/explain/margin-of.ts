import type { MatrixEncoding } from '@flit-ml/spec'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { type Affine, beforeLink } from './affine-of.ts'
import { type MixingProduct, mixingProductOf } from './mixing-product.ts'
import { treesBehind } from './trees-behind.ts'

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
  const trees = treesBehind(graph, output.tensor, column)
  if (trees && (hasBackground || hasCovers(graph, trees.node))) return { ...trees, kind: 'trees' }
  const tensor = beforeLink(graph, output.tensor)
  const product = mixingProductOf(graph, tensor, columns.length)
  if (!product) return undefined
  const kind = product.output === tensor ? 'linear' : 'network'
  return kind === 'linear' || hasBackground ? { ...product, kind, tensor, column } : undefined
}

/** Whether the artifact says how many training rows came by the nodes of the trees. */
function hasCovers({ metadata }: OnnxGraph, { operator, attributes }: OnnxNode): boolean {
  return operator === 'TreeEnsemble' && attributes.has('nodes_hitrates') && metadata.has('leaf_covers')
}
