import type { MatrixEncoding } from '@flit-ml/spec'
import { artifactRefused } from '../artifact-refused.ts'
import { compileMatrixModel } from '../compile-matrix-model.ts'
import { Attributes } from '../model/attributes.ts'
import { readTreeEnsemble } from '../model/read-tree-ensemble.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import { readOnnx } from '../onnx/read-onnx.ts'
import type { Explainer } from './explainer.ts'
import { readLeafCovers } from './leaf-covers.ts'
import { linearExplainer } from './linear-explainer.ts'
import { type LinearFeaturesMargin, marginOf, type TreesMargin } from './margin-of.ts'
import { readTrees } from './read-trees.ts'
import { treeExplainer } from './tree-explainer.ts'

/** Explains the margin of an ONNX model; `undefined` where `marginOf` finds none. */
export function explainerOf(artifact: Uint8Array, encoding: MatrixEncoding): Explainer | undefined {
  const graph = readOnnx(artifact)
  const margin = marginOf(graph, encoding)
  const columns = encoding.columns.length
  if (margin?.kind === 'trees') return explainTrees(graph, margin, columns)
  return margin && explainLinear(artifact, graph, margin, columns)
}

function explainTrees(graph: OnnxGraph, { node, scale, offset }: TreesMargin, columns: number): Explainer {
  const input = { type: 'float32', width: columns } as const
  const ensemble = readTreeEnsemble(node, new Attributes(node), input, readLeafCovers(graph))
  if (!ensemble.splits.covers || !ensemble.leaves.covers)
    throw artifactRefused('The artifact says of other nodes than it has how many training rows came by.')
  const { bias, explain } = treeExplainer(readTrees(ensemble, scale), columns)
  return { bias: bias + offset, explain }
}

function explainLinear(
  artifact: Uint8Array,
  { constants }: OnnxGraph,
  { node, scale, offset, output, columnOf }: LinearFeaturesMargin,
  columns: number,
): Explainer {
  const [features = '', matrix = '', bias = ''] = node.inputs
  const weights = (constants.get(matrix)?.values ?? []) as readonly number[]
  const intercepts = (constants.get(bias)?.values ?? [0]) as readonly number[]
  const width = weights.length / columnOf.length
  const { explain, bias: intercept } = linearExplainer({
    intercept: offset + scale * (intercepts[intercepts.length === 1 ? 0 : output] as number),
    weights: columnOf.map((_, feature) => scale * (weights[feature * width + (width === 1 ? 0 : output)] as number)),
    columnOf,
    columns,
  })
  const model = compileMatrixModel(artifact, { output: features })
  return { bias: intercept, explain: (matrix, rows) => explain(model.predict(matrix), rows) }
}
