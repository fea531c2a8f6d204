import type { OnnxGraph } from '../onnx/graph.ts'

/**
 * How many training rows came to each leaf, which `@flit-ml/convert` keeps in the metadata `leaf_covers`: little-endian
 * float32, in base64.
 */
export function readLeafCovers({ metadata }: OnnxGraph): Float32Array {
  const bytes = Buffer.from(metadata.get('leaf_covers') ?? '', 'base64')
  return Float32Array.from({ length: bytes.length >> 2 }, (_, leaf) => bytes.readFloatLE(4 * leaf))
}
