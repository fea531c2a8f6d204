import type { ConvertedTask } from '../conversion.ts'
import { GraphBuilder } from '../onnx/graph-builder.ts'
import { floatTensor } from '../onnx/tensor.ts'
import type { Tree } from '../trees/tree.ts'
import { addTreeEnsemble } from '../trees/tree-ensemble.ts'
import { columnCount, type Preprocessing } from './preprocessing.ts'

/** The graph: the mean of the trees, which for a classifier is the probability of the positive class. */
export function encodeForest(trees: readonly Tree[], preprocessing: Preprocessing, task: ConvertedTask): Uint8Array {
  const columns = columnCount(preprocessing)
  const graph = new GraphBuilder()
  if (task === 'regression') return graph.encode(columns, addTreeEnsemble(graph, trees, 'mean', 'variable'), 1)
  const mean = addTreeEnsemble(graph, trees, 'mean', 'mean')
  const signs = graph.constant('signs', floatTensor([-1, 1], [1, 2]))
  graph.node('Gemm', [mean, signs, graph.constant('offsets', floatTensor([1, 0]))], 'probabilities')
  return graph.encode(columns, 'probabilities', 2)
}
