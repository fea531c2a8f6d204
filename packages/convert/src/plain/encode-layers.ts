import type { ConvertedTask } from '../conversion.ts'
import { GraphBuilder } from '../onnx/graph-builder.ts'
import { floatTensor } from '../onnx/tensor.ts'
import { addPreprocessing, featureOrder } from './add-preprocessing.ts'
import { columnCount, type Preprocessing } from './preprocessing.ts'
import type { Activation, Layer, Layers } from './read-layers.ts'

const operators: Readonly<Record<Activation, string | undefined>> = {
  relu: 'Relu',
  tanh: 'Tanh',
  logistic: 'Sigmoid',
  identity: undefined,
}

/** The graph: the preprocessing, then a Gemm for each layer. */
export function encodeLayers({ layers, activation }: Layers, pre: Preprocessing, task: ConvertedTask): Uint8Array {
  const graph = new GraphBuilder()
  const [first, ...others] = layers
  let value = addPreprocessing(graph, pre)
  let layer: Layer = { ...first, weights: featureOrder(pre).map((feature) => first.weights[feature] ?? []) }
  for (const [index, next] of others.entries()) {
    value = addLayer(graph, value, layer, `layer_${index}`)
    const operator = operators[activation]
    if (operator) value = graph.node(operator, [value], `activation_${index}`)
    layer = next
  }
  if (task === 'regression') return graph.encode(columnCount(pre), addLayer(graph, value, layer, 'variable'), 1)
  graph.node('Sigmoid', [addLayer(graph, value, withOpposite(layer), 'margins')], 'probabilities')
  return graph.encode(columnCount(pre), 'probabilities', 2)
}

/** The margins of both classes: the probability of the other one is the sigmoid of the opposite margin. */
function withOpposite({ weights, bias }: Layer): Layer {
  return { weights: weights.map(oppositeAndSame), bias: oppositeAndSame(bias) }
}

function oppositeAndSame([value = 0]: readonly number[]): number[] {
  return [-value, value]
}

function addLayer(graph: GraphBuilder, input: string, { weights, bias }: Layer, output: string): string {
  const matrix = graph.constant(`${output}_weights`, floatTensor(weights.flat(), [weights.length, bias.length]))
  return graph.node('Gemm', [input, matrix, graph.constant(`${output}_bias`, floatTensor(bias))], output)
}
