import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'

/** A number of an output, before its link: `scale` times what a node gives, plus `offset`. */
export interface Affine {
  readonly node: OnnxNode
  readonly scale: number
  readonly offset: number
}

const links = ['Sigmoid', 'Exp']
const trees = ['TreeEnsemble', 'TreeEnsembleRegressor']

/**
 * Follows one column of an output back, past a sigmoid or an exponential and past constants, to the node that it is
 * made of.
 */
export function affineOf(graph: OnnxGraph, output: string, column: number): Affine | undefined {
  let node = producerOf(graph, beforeLink(graph, output))
  let [scale, offset] = [1, 0]
  while (node) {
    const step = constantStep(graph, node, column)
    if (!step) return { node, scale, offset }
    offset += scale * step.offset
    scale *= step.scale
    node = producerOf(graph, step.input)
  }
  return undefined
}

/** The tensor that a sigmoid or an exponential is taken of, where an output is one; else the output itself. */
export function beforeLink(graph: OnnxGraph, output: string): string {
  const last = producerOf(graph, output)
  return last && links.includes(last.operator) ? (last.inputs[0] ?? '') : output
}

export function producerOf({ nodes }: OnnxGraph, name: string | undefined): OnnxNode | undefined {
  return nodes.find(({ outputs }) => outputs[0] === name)
}

/** What a node does to a matrix of one column, if that is to scale and to move it. */
function constantStep(graph: OnnxGraph, node: OnnxNode, column: number) {
  const [first = '', second = '', third = ''] = node.inputs
  const numbers = (name: string) => graph.constants.get(name)?.values as readonly number[] | undefined
  const [factors, offsets] = [numbers(second), third === '' ? [0] : numbers(third)]
  if (!factors || !offsets || !trees.includes(producerOf(graph, first)?.operator ?? '')) return undefined
  const scale = factors[factors.length === 1 ? 0 : column] as number
  if (node.operator === 'Mul') return { input: first, scale, offset: 0 }
  if (!isPlainGemm(node)) return undefined
  return { input: first, scale, offset: offsets[offsets.length === 1 ? 0 : column] as number }
}

/** Whether a node is x · W + b as it is, without factors and with nothing transposed. */
export function isPlainGemm({ operator, attributes }: OnnxNode): boolean {
  const isOr = (name: string, value: number) => {
    const attribute = attributes.get(name)
    return (attribute?.float ?? attribute?.integer ?? value) === value
  }
  return operator === 'Gemm' && isOr('alpha', 1) && isOr('beta', 1) && isOr('transA', 0) && isOr('transB', 0)
}
