import { wireFields } from './wire-fields.ts'

/** The messages of ONNX that can hold a tensor: what stands in which field. Source: onnx.proto of ONNX 1.18. */
const messages = {
  model: { 7: 'graph', 20: 'training', 25: 'function' },
  training: { 1: 'graph', 2: 'graph' },
  function: { 7: 'node', 11: 'attribute' },
  graph: { 1: 'node', 5: 'tensor', 15: 'sparseTensor' },
  node: { 5: 'attribute' },
  attribute: { 5: 'tensor', 6: 'graph', 10: 'tensor', 11: 'graph', 22: 'sparseTensor', 23: 'sparseTensor' },
  sparseTensor: { 1: 'tensor', 2: 'tensor' },
  tensor: { 13: 'externalData' },
  externalData: {},
} as const satisfies Record<string, Record<number, string>>

type MessageName = keyof typeof messages

/**
 * Whether any tensor of an ONNX model, wherever in it, says that its numbers stand in another file. ONNX Runtime would
 * read that file, also for a model that is loaded from bytes.
 * @throws RangeError where the bytes are no protobuf message.
 */
export function hasExternalData(artifact: Uint8Array): boolean {
  // Such a tensor names its file under the key 'location', and hardly any artifact holds that word.
  if (!Buffer.from(artifact.buffer, artifact.byteOffset, artifact.byteLength).includes('location')) return false
  const pending: { name: MessageName; start: number; end: number }[] = [
    { name: 'model', start: 0, end: artifact.length },
  ]
  for (let message = pending.pop(); message; message = pending.pop()) {
    if (message.name === 'externalData') return true
    const children: Readonly<Record<number, MessageName>> = messages[message.name]
    for (const { number, start, end, isDelimited } of wireFields(artifact, message.start, message.end)) {
      const name = isDelimited ? children[number] : undefined
      if (name) pending.push({ name, start, end })
    }
  }
  return false
}
