import type { NodeTest } from '@flit-ml/oracles'
import type { Constant } from '../onnx/constant.ts'
import { readConstant } from '../onnx/read-constant.ts'
import { readOnnx } from '../onnx/read-onnx.ts'
import { WireReader } from '../onnx/wire-reader.ts'
import { approximateOperators } from './approximate-operators.ts'
import type { Tensors } from './run-tensors.ts'

export interface NodeTestCase {
  readonly inputs: Tensors
  readonly outputs: Tensors
  /** Whether the bits are to be those of ONNX Runtime. */
  readonly isExact: boolean
  /** The inputs that may be taken for rows: those that are as long as the first, and no settings. */
  readonly rows: ReadonlySet<string>
}

const settings = new Set(['axes', 'shape', 'split', 'starts', 'ends', 'steps', 'k', 'indices'])

/** @throws FlitError FLIT_ARTIFACT_REFUSED where it has a type that is not covered. */
export function nodeTestCase({ model, inputs, outputs }: NodeTest): NodeTestCase {
  const graph = readOnnx(model)
  const read = (names: readonly { readonly name: string }[], tensors: readonly Uint8Array[]) =>
    new Map(names.map(({ name }, index) => [name, readConstant(new WireReader(tensors[index] as Uint8Array))]))
  const given = read(graph.inputs, inputs)
  const [first] = given.values()
  const isRows = (name: string, { shape }: Constant) =>
    !settings.has(name) && shape.length > 0 && shape.length === first?.shape.length && shape[0] === first.shape[0]
  return {
    inputs: given,
    outputs: read(graph.outputs, outputs),
    // ONNX Runtime multiplies with a matrix that is no constant in another order.
    isExact: !graph.nodes.some(({ operator }) => operator === 'MatMul' || approximateOperators.has(operator)),
    rows: new Set([...given].flatMap(([name, tensor]) => (isRows(name, tensor) ? name : []))),
  }
}
