import type { GraphTensor } from '@flit-ml/encode'
import type { Constant } from './constant.ts'
import type { OnnxNode } from './node.ts'

/** What an ONNX file says, as far as this runtime needs it. */
export interface OnnxGraph {
  /** In the order of the file, in which each follows those that it needs. */
  readonly nodes: readonly OnnxNode[]
  /** By name. */
  readonly constants: ReadonlyMap<string, Constant>
  /** Without those that a constant gives a default. */
  readonly inputs: readonly GraphTensor[]
  readonly outputs: readonly GraphTensor[]
  /** The version of each operator set, by its domain. */
  readonly versions: ReadonlyMap<string, number>
  readonly metadata: ReadonlyMap<string, string>
}
