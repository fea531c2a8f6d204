import type { OnnxGraph } from '../onnx/graph.ts'
import { producerOf } from './affine-of.ts'

const sameColumns = ['Imputer', 'Scaler', 'Equal', 'Cast', 'Identity']

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
  return sameColumns.includes(node.operator) ? columns : undefined
}

function gather(graph: OnnxGraph, indices: string | undefined, columns: readonly number[] | undefined) {
  const chosen = graph.constants.get(indices ?? '')
  return columns && chosen?.values.map((index) => columns[Number(index)] as number)
}
