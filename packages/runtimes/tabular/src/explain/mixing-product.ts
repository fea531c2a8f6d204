import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { isPlainGemm, producerOf } from './affine-of.ts'
import { columnsOfFeatures } from './columns-of-features.ts'

/** The product with a matrix in which the columns of the input first come together, as sums. */
export interface MixingProduct {
  readonly node: OnnxNode
  /** The tensor that it gives. */
  readonly output: string
  /** The column of the input that each of its features is made of. */
  readonly columnOf: readonly number[]
}

/** The product that a tensor is made of, or is, and nothing else of the input; `undefined` where there is none. */
export function mixingProductOf(graph: OnnxGraph, tensor: string, columns: number): MixingProduct | undefined {
  for (let node = producerOf(graph, tensor); node; node = producerOf(graph, node.inputs[0])) {
    const [features = '', weights = ''] = node.inputs
    if (!isPlainGemm(node) || !graph.constants.has(weights)) continue
    const columnOf = columnsOfFeatures(graph, features, columns)
    const output = node.outputs[0] ?? ''
    if (columnOf) return isMadeOf(graph, tensor, output) ? { node, output, columnOf } : undefined
  }
  return undefined
}

/** Whether a tensor needs nothing but another one, and constants. */
function isMadeOf(graph: OnnxGraph, tensor: string, other: string): boolean {
  if (tensor === other || tensor === '' || graph.constants.has(tensor)) return true
  const node = producerOf(graph, tensor)
  return node?.inputs.every((input) => isMadeOf(graph, input, other)) ?? false
}
