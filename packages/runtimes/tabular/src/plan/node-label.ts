import type { OnnxNode } from '../onnx/node.ts'

/** A node as a plan names it: `TreeEnsemble 'margin'`. */
export function nodeLabel({ operator, name, outputs }: OnnxNode): string {
  return `${operator} '${name || outputs[0]}'`
}
