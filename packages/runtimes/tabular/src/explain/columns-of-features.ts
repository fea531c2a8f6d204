import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { isPlainGemm, producerOf } from './affine-of.ts'

/** What makes of each column one column. */
const sameColumns = ['Imputer', 'Scaler', 'Equal', 'Cast', 'Identity', 'Relu', 'Sigmoid', 'Tanh', 'Abs', 'IsNaN']

/** The column of the input, which has `width`, that each column of a matrix is made of; `undefined` where one may be made of several. */
export function columnsOfFeatures(graph: OnnxGraph, name: string, width: number): readonly number[] | undefined {
  if (graph.inputs[0]?.name === name) return Array.from({ length: width }, (_, column) => column)
  const node = producerOf(graph, name)
  if (!node) return undefined
  if (node.operator === 'Concat') {
    const parts = node.inputs.map((part) => columnsOfFeatures(graph, part, width))
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined
  }
  const columns = columnsOfFeatures(graph, node.inputs[0] ?? '', width)
  if (node.operator === 'Gather') return gather(graph, node.inputs[1], columns)
  if (isPlainGemm(node)) return combine(graph, node, columns)
  return sameColumns.includes(node.operator) ? columns : undefined
}

function gather(graph: OnnxGraph, indices: string | undefined, columns: readonly number[] | undefined) {
  const chosen = graph.constants.get(indices ?? '')
  return columns && chosen?.values.map((index) => columns[Number(index)] as number)
}

/** A product with a matrix still has features of one column each where each is a sum of features of that column. */
function combine({ constants }: OnnxGraph, { inputs }: OnnxNode, columns: readonly number[] | undefined) {
  const weights = constants.get(inputs[1] ?? '')
  if (!weights || !columns) return undefined
  const width = weights.values.length / columns.length
  const found = Array.from({ length: width }, (_, feature) => {
    const sources = columns.filter((_, row) => weights.values[row * width + feature] !== 0)
    return new Set(sources).size === 1 ? sources[0] : undefined
  })
  return found.every((column) => column !== undefined) ? found : undefined
}
