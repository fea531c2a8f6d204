import type { MatrixEncoding } from '@flit-ml/spec'
import { artifactRefused } from '../artifact-refused.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import { readOnnx } from '../onnx/read-onnx.ts'
import { explainAgainst } from './explain-against.ts'
import type { Explainer } from './explainer.ts'
import { linearExplainer } from './linear-explainer.ts'
import { marginOf, type SumsMargin, type TreesMargin } from './margin-of.ts'
import { networkExplainer } from './network-explainer.ts'
import { readEnsemble } from './read-ensemble.ts'
import { readSums } from './read-sums.ts'
import { readTrees } from './read-trees.ts'
import { type TreeExplainerOptions, treeExplainer } from './tree-explainer.ts'

/** Explains the margin of an ONNX model, against a background, float32 [rows, columns], where there is one. `undefined` where `marginOf` finds none. */
export function explainerOf(
  artifact: Uint8Array,
  encoding: MatrixEncoding,
  background?: Float32Array,
  simd?: boolean,
): Explainer | undefined {
  const graph = readOnnx(artifact)
  const margin = marginOf(graph, encoding, background !== undefined)
  const columns = encoding.columns.length
  if (margin?.kind === 'trees') return explainTrees(graph, margin, columns, { background, simd })
  return margin && explainSums(graph, margin, columns, background)
}

function explainTrees(
  graph: OnnxGraph,
  { node, scale, offset }: TreesMargin,
  columns: number,
  options: TreeExplainerOptions,
): Explainer {
  const { ensemble, base } = readEnsemble(graph, node, columns)
  if (!options.background && !(ensemble.splits.covers && ensemble.leaves.covers))
    throw artifactRefused('The artifact says of other nodes than it has how many training rows came by.')
  const { bias, explain } = treeExplainer(readTrees(ensemble, scale), columns, options)
  return { bias: bias + scale * base + offset, explain }
}

function explainSums(
  graph: OnnxGraph,
  margin: SumsMargin,
  columns: number,
  background: Float32Array | undefined,
): Explainer {
  const sums = readSums(graph, margin, columns)
  if (margin.kind === 'network' && background) return networkExplainer(sums, background)
  const linear = linearExplainer(sums, margin.column)
  return background ? explainAgainst(linear, background, columns) : linear
}
