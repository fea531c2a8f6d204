import type { GraphTensor } from '@flit-ml/encode'
import type { OnnxGraph } from './graph.ts'

/** The outputs of a graph, in which the maps that a ZipMap makes are the matrix that they are made of. */
export function mapOutputs({ nodes, outputs }: OnnxGraph): readonly GraphTensor[] {
  const maps = new Set(nodes.flatMap((node) => (node.operator === 'ZipMap' ? node.outputs : [])))
  return outputs.map((output) =>
    maps.has(output.name) ? { name: output.name, isTensor: true, type: 'float32', shape: ['', ''] } : output,
  )
}
