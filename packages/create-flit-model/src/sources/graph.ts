import onnxruntime, { type InferenceSession } from 'onnxruntime-node'
import { unclearGraph } from '../errors.ts'

/** What goes into an ONNX graph, and what comes out. */
export interface Graph {
  readonly path: string
  readonly inputs: readonly GraphTensor[]
  readonly outputs: readonly GraphTensor[]
}

export interface GraphTensor {
  readonly name: string
  /** As ONNX Runtime calls it, such as `float32`; a sequence or a map has none. */
  readonly type: string | undefined
  /** A length that is left open is a text. */
  readonly shape: readonly (number | string)[]
}

/** @throws FlitError FLIT_GRAPH_UNCLEAR where ONNX Runtime cannot load it. */
export async function readGraph(path: string, bytes: Uint8Array): Promise<Graph> {
  const session = await open(path, bytes)
  const { inputMetadata, outputMetadata } = session
  await session.release()
  return { path, inputs: inputMetadata.map(describe), outputs: outputMetadata.map(describe) }
}

async function open(path: string, bytes: Uint8Array): Promise<InferenceSession> {
  try {
    return await onnxruntime.InferenceSession.create(bytes, { executionProviders: ['cpu'], logSeverityLevel: 4 })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.trim() : String(cause)
    throw unclearGraph(path, '', `${path} cannot be loaded: ${why}`, 'Export it again, and see that it is one file.')
  }
}

function describe(tensor: InferenceSession.ValueMetadata): GraphTensor {
  return tensor.isTensor
    ? { name: tensor.name, type: tensor.type, shape: tensor.shape }
    : { name: tensor.name, type: undefined, shape: [] }
}

/** A tensor in words. */
export function showTensor({ name, type, shape }: GraphTensor): string {
  if (type === undefined) return `'${name}' (no tensor)`
  return `'${name}' (${type} [${shape.map((length) => (length === '' ? '?' : length)).join(', ')}])`
}
