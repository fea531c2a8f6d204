import type { Conversion, ConvertedTask, Feature } from './conversion.ts'
import { inputName } from './onnx/graph-builder.ts'

const outputs = {
  'binary-classification': { tensor: 'probabilities', columns: { probability: 1 } },
  regression: { tensor: 'variable', columns: { value: 0 } },
} as const

/** The graph with what a signature needs to know of it. */
export function describe(onnx: Uint8Array, task: ConvertedTask, features: readonly Feature[]): Conversion {
  const columns = features.map(({ name, categories }) => (categories ? { name, categories } : { name }))
  return { onnx, task, features, encoding: { layout: 'matrix', tensor: inputName, columns, output: outputs[task] } }
}
