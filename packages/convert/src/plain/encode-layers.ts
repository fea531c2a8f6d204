import type { ConvertedTask } from '../conversion.ts'
import { GraphBuilder } from '../onnx/graph-builder.ts'
import { floatTensor } from '../onnx/tensor.ts'
import { addPreprocessing, featureOrder } from './add-preprocessing.ts'
import type { Preprocessing } from './preprocessing.ts'
import type { Activation, Layer, Layers } from './read-layers.ts'

const operators: Readonly<Record<Activation, string | undefined>> = {
  relu: 'Relu',
  tanh: 'Tanh',
  logistic: 'Sigmoid',
  identity: undefined,
}

/** The graph: the preprocessing, then a Gemm for each layer. */
export function encodeLayers(
  { layers, activation }: Layers,
  preprocessing: Preprocessing,
  task: ConvertedTask,
): Uint8Array {
  const graph = new GraphBuilder()
  const order = featureOrder(preprocessing)
  let value = addPreprocessing(graph, preprocessing)
  for (const [index, layer] of layers.entries()) {
    const ordered = index === 0 ? { ...layer, weights: order.map((feature) => layer.weights[feature] ?? []) } : layer
    if (index === layers.length - 1) return encodeLast(graph, value, ordered, task, preprocessing)
    value = addLayer(graph, value, ordered, `layer_${index}`)
    const operator = operators[activation]
    if (operator) value = graph.node(operator, [value], `activation_${index}`)
  }
  throw new Error('There is no layer.')
}

/** The probability of the other class is the sigmoid of the opposite margin. */
function encodeLast(
  graph: GraphBuilder,
  input: string,
  layer: Layer,
  task: ConvertedTask,
  pre: Preprocessing,
): Uint8Array {
  const columns = pre.numbers.length + pre.categories.length
  if (task === 'regression') {
    return graph.encode(columns, addLayer(graph, input, layer, 'variable'), 1)
  }
  const both = { weights: layer.weights.map(oppositeAndSame), bias: oppositeAndSame(layer.bias) }
  graph.node('Sigmoid', [addLayer(graph, input, both, 'margins')], 'probabilities')
  return graph.encode(columns, 'probabilities', 2)
}

function oppositeAndSame([value = 0]: readonly number[]): number[] {
  return [-value, value]
}

function addLayer(graph: GraphBuilder, input: string, { weights, bias }: Layer, output: string): string {
  const matrix = graph.constant(`${output}_weights`, floatTensor(weights.flat(), [weights.length, bias.length]))
  return graph.node('Gemm', [input, matrix, graph.constant(`${output}_bias`, floatTensor(bias))], output)
}
