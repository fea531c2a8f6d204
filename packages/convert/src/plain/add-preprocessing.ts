import { float, floats, int } from '../onnx/attribute.ts'
import { type GraphBuilder, inputName } from '../onnx/graph-builder.ts'
import { TensorProto_DataType } from '../onnx/onnx_pb.ts'
import { floatTensor, int64Tensor } from '../onnx/tensor.ts'
import { columnCount, type PlainFeature, type Preprocessing, plainFeatures } from './preprocessing.ts'

type OneHot = Extract<PlainFeature, { type: 'one-hot' }>

/** The plain features in the order in which the graph has them: those that are numbers, then those that are 0 or 1. */
export function featureOrder(preprocessing: Preprocessing): number[] {
  const features = plainFeatures(preprocessing)
  const indices = [...features.keys()]
  return [false, true].flatMap((oneHot) => indices.filter((index) => (features[index]?.type === 'one-hot') === oneHot))
}

/** Adds what makes features of the input, and gives back the name of their matrix. */
export function addPreprocessing(graph: GraphBuilder, preprocessing: Preprocessing): string {
  const features = plainFeatures(preprocessing)
  const numbers = features.filter((feature) => feature.type !== 'one-hot')
  const oneHot = features.filter((feature) => feature.type === 'one-hot')
  const complete = addImputer(graph, preprocessing)
  const parts = [addNumbers(graph, complete, numbers, preprocessing), addOneHot(graph, complete, oneHot)]
  const [first = complete, ...others] = parts.filter((part) => part !== undefined)
  return others.length > 0 ? graph.node('Concat', [first, ...others], 'features', { axis: int(1) }) : first
}

function addImputer(graph: GraphBuilder, { numbers, categories }: Preprocessing): string {
  const values = [...numbers.map(({ median }) => median), ...categories.map(({ missing }) => missing)]
  if (values.every(Number.isNaN)) return inputName
  const attributes = { imputed_value_floats: floats(values), replaced_value_float: float(Number.NaN) }
  return graph.mlNode('Imputer', [inputName], 'complete', attributes)
}

function addNumbers(
  graph: GraphBuilder,
  input: string,
  features: readonly Exclude<PlainFeature, OneHot>[],
  preprocessing: Preprocessing,
): string | undefined {
  if (features.length === 0) return undefined
  const all = features.length === columnCount(preprocessing)
  const chosen = all ? input : addChoice(graph, input, features, 'numbers')
  const scales = features.map((feature) => (feature.type === 'number' ? feature.number : { mean: 0, scale: 1 }))
  if (scales.every(({ mean, scale }) => mean === 0 && scale === 1)) return chosen
  return graph.mlNode('Scaler', [chosen], 'scaled', {
    offset: floats(scales.map(({ mean }) => mean)),
    scale: floats(scales.map(({ scale }) => 1 / scale)),
  })
}

/** Each feature compares its column with its index, which is not the same as anything where it is missing. */
function addOneHot(graph: GraphBuilder, input: string, features: readonly OneHot[]): string | undefined {
  if (features.length === 0) return undefined
  const indices = features.map(({ index }) => index)
  const expected = graph.constant('categories', floatTensor(indices, [1, indices.length]))
  const equal = graph.node('Equal', [addChoice(graph, input, features, 'repeated'), expected], 'equal')
  return graph.node('Cast', [equal], 'one_hot', { to: int(TensorProto_DataType.FLOAT) })
}

function addChoice(graph: GraphBuilder, input: string, features: readonly PlainFeature[], output: string): string {
  const columns = graph.constant(`${output}_columns`, int64Tensor(features.map(({ column }) => column)))
  return graph.node('Gather', [input, columns], output, { axis: int(1) })
}
