import { GraphBuilder } from '../onnx/graph-builder.ts'
import { floatTensor } from '../onnx/tensor.ts'
import type { Tree } from '../trees/tree.ts'
import { addTreeEnsemble } from '../trees/tree-ensemble.ts'
import type { Objective } from './objective.ts'

/** The operator that makes an answer of a margin. */
const operators = { identity: undefined, sigmoid: 'Sigmoid', exp: 'Exp' } as const

/** The graph: the sum of the trees is the margin, and the objective's link makes it an answer. */
export function encodeTrees(trees: readonly Tree[], { task, link }: Objective, columns: number): Uint8Array {
  const graph = new GraphBuilder()
  const margin = addTreeEnsemble(graph, trees, 'sum', operators[link] ? 'margin' : 'variable')
  if (task === 'binary-classification') {
    // The probability of the other class is the sigmoid of the opposite margin.
    const signs = graph.constant('signs', floatTensor([-1, 1], [1, 2]))
    graph.node('Sigmoid', [graph.node('Mul', [margin, signs], 'margins')], 'probabilities')
    return graph.encode(columns, 'probabilities', 2)
  }
  if (operators[link]) graph.node(operators[link], [margin], 'variable')
  return graph.encode(columns, 'variable', 1)
}
